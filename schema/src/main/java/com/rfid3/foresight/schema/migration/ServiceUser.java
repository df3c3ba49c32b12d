package com.rfid3.foresight.schema.migration;

import java.util.Locale;

/** The database users, one per service. */
public enum ServiceUser {
  FEATURES,
  PREDICTIONS,
  ALERTS,
  GATEWAY;

  /** The user's name on the server, such as {@code foresight_features}. */
  public String account() {
    return "foresight_" + name().toLowerCase(Locale.ROOT);
  }
}
