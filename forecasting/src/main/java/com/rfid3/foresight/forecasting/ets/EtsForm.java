package com.rfid3.foresight.forecasting.ets;

import java.util.List;
import java.util.stream.Stream;

/** Which components an exponential smoothing model has (Hyndman et al. 2008, table 2.1). */
public record EtsForm(Part error, Trend trend, Part season) {

  /** A component's kind. */
  public enum Part {
    /** Absent; never for the error. */
    NONE,
    /** Added. */
    ADDITIVE,
    /** Multiplied. */
    MULTIPLICATIVE
  }

  /** The trend's kind; multiplicative trends are left out, as they run away. */
  public enum Trend {
    /** No trend. */
    NONE,
    /** A line. */
    ADDITIVE,
    /** A line that bends to level. */
    DAMPED
  }

  /** Holt's linear trend. */
  public static final EtsForm HOLT = new EtsForm(Part.ADDITIVE, Trend.ADDITIVE, Part.NONE);

  /** Holt's trend, damped (Gardner & McKenzie 1985). */
  public static final EtsForm DAMPED_HOLT = new EtsForm(Part.ADDITIVE, Trend.DAMPED, Part.NONE);

  /** Holt-Winters with an additive season. */
  public static final EtsForm HOLT_WINTERS =
      new EtsForm(Part.ADDITIVE, Trend.ADDITIVE, Part.ADDITIVE);

  /** Holt-Winters with a multiplicative season and error. */
  public static final EtsForm HOLT_WINTERS_MULTIPLICATIVE =
      new EtsForm(Part.MULTIPLICATIVE, Trend.ADDITIVE, Part.MULTIPLICATIVE);

  /** Refuses a form without an error. */
  public EtsForm {
    if (error == Part.NONE) {
      throw new IllegalArgumentException("every form has an error");
    }
  }

  /**
   * The forms that are stable to fit: additive errors do not meet multiplicative seasons, and
   * nothing is multiplied unless all observations are positive.
   */
  public static List<EtsForm> admissible(boolean seasonal, boolean positive) {
    return Stream.of(Part.values())
        .filter(error -> error != Part.NONE)
        .flatMap(error -> Stream.of(Trend.values()).map(t -> new EtsForm(error, t, Part.NONE)))
        .flatMap(f -> Stream.of(Part.values()).map(s -> new EtsForm(f.error, f.trend, s)))
        .filter(form -> seasonal || form.season == Part.NONE)
        .filter(form -> positive || !form.multiplies())
        .filter(form -> form.error == Part.MULTIPLICATIVE || form.season != Part.MULTIPLICATIVE)
        .toList();
  }

  /** Whether error or season are multiplied. */
  public boolean multiplies() {
    return error == Part.MULTIPLICATIVE || season == Part.MULTIPLICATIVE;
  }

  /** Number of smoothing weights, the damping included. */
  public int weights() {
    int ofTrend =
        switch (trend) {
          case NONE -> 0;
          case ADDITIVE -> 1;
          case DAMPED -> 2;
        };
    return 1 + ofTrend + (season == Part.NONE ? 0 : 1);
  }

  /** Number of free initial states. */
  public int states(int period) {
    return (trend == Trend.NONE ? 1 : 2) + (season == Part.NONE ? 0 : period - 1);
  }

  /** The short name, such as {@code ETS(M,Ad,M)}. */
  public String label() {
    String bend = trend == Trend.DAMPED ? "Ad" : trend.name().substring(0, 1);
    return "ETS(" + error.name().charAt(0) + "," + bend + "," + season.name().charAt(0) + ")";
  }
}
