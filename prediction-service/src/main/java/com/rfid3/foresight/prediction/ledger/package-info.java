/** analytics_predictions: the active row of each target and the rows as issued. */
package com.rfid3.foresight.prediction.ledger;
