package com.rfid3.foresight.alerts.policy;

/** Something whose fields a matcher can look at. */
@FunctionalInterface
public interface Labelled {

  /** The value of this field; empty where it is unknown. */
  String label(Field field);
}
