package com.rfid3.foresight.localstack.rollout;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/**
 * The thresholds and the least time of each phase, from a file of properties over the bundled ones.
 * A phase's own {@code minimum.C} wins over {@code minimum}.
 */
public final class RolloutSettings {
  private final Properties values;

  private RolloutSettings(Properties values) {
    this.values = values;
  }

  /** The bundled settings, and those of {@code file} over them where it is there. */
  public static RolloutSettings read(Path file) {
    var bundled = new Properties();
    try (var in = RolloutSettings.class.getResourceAsStream("/rollout.properties")) {
      bundled.load(in);
      var values = new Properties(bundled);
      if (Files.exists(file)) {
        try (Reader own = Files.newBufferedReader(file)) {
          values.load(own);
        }
      }
      return new RolloutSettings(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How long a phase must have lasted before the next. */
  Duration minimum(Phase phase) {
    return Duration.parse(values.getProperty("minimum." + phase, values.getProperty("minimum")));
  }

  Duration addedP99() {
    return Duration.parse(values.getProperty("added-p99"));
  }

  double errorShare() {
    return number("error-share");
  }

  double fallbackShare() {
    return number("fallback-share");
  }

  long leastAnswers() {
    return (long) number("least-answers");
  }

  double leastRating() {
    return number("least-rating");
  }

  long leastRatings() {
    return (long) number("least-ratings");
  }

  long leastPages() {
    return (long) number("least-pages");
  }

  double overlayErrorShare() {
    return number("overlay-error-share");
  }

  double leastAccepted() {
    return number("least-accepted");
  }

  double leastServiceInTime() {
    return number("least-service-in-time");
  }

  private double number(String name) {
    return Double.parseDouble(values.getProperty(name));
  }
}
