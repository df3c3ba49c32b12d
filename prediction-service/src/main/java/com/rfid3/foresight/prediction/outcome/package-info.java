/** What became of predictions: settled outcomes, ratings, accuracy, reliability. */
package com.rfid3.foresight.prediction.outcome;
