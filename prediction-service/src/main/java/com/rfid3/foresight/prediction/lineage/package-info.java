/** From the records to the model, the prediction, the alert, the decision and the outcome. */
package com.rfid3.foresight.prediction.lineage;
