/**
 * What prediction-service says: predictions of an item, the outlook of the shop, candidates for
 * alerts.
 */
package com.rfid3.foresight.contracts.prediction;
