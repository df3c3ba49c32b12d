package com.rfid3.foresight.prediction.run;

/** The feature store knows no class yet: it has not been through its first cycle. */
class NothingToForecast extends RuntimeException {
  NothingToForecast() {
    super("The feature store holds no rental class yet");
  }
}
