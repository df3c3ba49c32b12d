package com.rfid3.foresight.alerts.identity;

/** The two worlds an alert can come from, with the words the public list uses for them. */
public enum Origin {
  EXISTING_SYSTEM("existing_system", "inventory_health", "health_"),
  PREDICTIVE("predictive", "predictive_analytics", "pred_");

  private final String type;
  private final String source;
  private final String prefix;

  Origin(String type, String source, String prefix) {
    this.type = type;
    this.source = source;
    this.prefix = prefix;
  }

  /** The value of {@code type} in the list. */
  public String type() {
    return type;
  }

  /** The value of {@code source} in the list. */
  public String source() {
    return source;
  }

  /** What an id of this origin begins with. */
  public String prefix() {
    return prefix;
  }
}
