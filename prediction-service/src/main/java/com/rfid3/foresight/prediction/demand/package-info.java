/**
 * Units that will go out: class, category and shop, by week, with interval and measured accuracy.
 */
package com.rfid3.foresight.prediction.demand;
