package com.rfid3.foresight.prediction.outlook;

import com.rfid3.foresight.contracts.prediction.Outlook;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import java.util.Set;

/** An outlook kept ready, and the types that were enabled when it was drawn. */
record ShelvedOutlook(Set<PredictionType> types, Outlook outlook) {
  static final String KIND = "outlook";
}
