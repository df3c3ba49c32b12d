/** Predictions grave enough to become alerts. */
package com.rfid3.foresight.prediction.alert;
