package com.rfid3.foresight.localstack.suite;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the suite consists of, in the order of starting; stopping goes the other way round. */
public enum Part {
  MARIADB("MariaDB", 13306),
  REDIS("Redis", 16379),
  POSTGRES("PostgreSQL of Unleash", 15432),
  UNLEASH("Unleash", 14242),
  LEGACY("legacy stand-in", 6801),
  FEATURES("feature-store-service", 8182),
  PREDICTIONS("prediction-service", 8181),
  ALERTS("alert-integration-service", 8183),
  GATEWAY("gateway", 8080);

  private final String label;
  private final int usualPort;

  Part(String label, int usualPort) {
    this.label = label;
    this.usualPort = usualPort;
  }

  public String label() {
    return label;
  }

  public int usualPort() {
    return usualPort;
  }

  /** Name of its folder and log. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The environment variable that moves it to another port. */
  public String portSetting() {
    return "FORESIGHT_" + name() + "_PORT";
  }

  /** Whether it is one of the four Quarkus services. */
  public boolean isService() {
    return compareTo(FEATURES) >= 0;
  }

  /** Whether it runs only where it was asked for. */
  public boolean isOptional() {
    return this == POSTGRES || this == UNLEASH;
  }

  public static List<Part> services() {
    return Arrays.stream(values()).filter(Part::isService).toList();
  }

  /** By what people type: {@code gateway}, {@code predictions}, {@code prediction-service}. */
  public static Optional<Part> named(String text) {
    return Arrays.stream(values())
        .filter(part -> part.id().equalsIgnoreCase(text) || part.label.equalsIgnoreCase(text))
        .findFirst();
  }
}
