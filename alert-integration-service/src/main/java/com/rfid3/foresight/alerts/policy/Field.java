package com.rfid3.foresight.alerts.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What of an alert a matcher looks at. */
public enum Field {
  ID,
  TYPE,
  SOURCE,
  KIND,
  CAUSE,
  SEVERITY,
  STATUS,
  ITEM_ID,
  RENTAL_CLASS,
  CATEGORY,
  STORE,
  MESSAGE;

  /** The name as bodies spell it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of this name; empty where there is none. */
  public static Optional<Field> named(String wire) {
    return Arrays.stream(values()).filter(field -> field.wire().equals(wire)).findFirst();
  }
}
