package com.rfid3.foresight.prediction.features;

/** The feature store did not answer, or not in a way that can be read; what stands stays served. */
public class FeatureStoreDown extends RuntimeException {

  public FeatureStoreDown(String what, Throwable cause) {
    super(what, cause);
  }
}
