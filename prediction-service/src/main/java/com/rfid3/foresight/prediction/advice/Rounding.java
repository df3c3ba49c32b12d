package com.rfid3.foresight.prediction.advice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as they are kept and told: what a table cannot hold must not make a row look changed. */
public final class Rounding {
  private Rounding() {}

  /** Dollars with two decimals. */
  public static double money(double dollars) {
    return at(dollars, 2);
  }

  /** A value, probability or bound with four decimals, as the table keeps it. */
  public static double value(double value) {
    return at(value, 4);
  }

  /** A probability in words of a shop: whole percent, or "under 1 %". */
  public static String percent(double probability) {
    long percent = Math.round(100 * probability);
    return percent < 1 ? "under 1 %" : percent + " %";
  }

  /** Units in words: whole from ten on, one decimal below. */
  public static String units(double units) {
    return units >= 10
        ? Long.toString(Math.round(units))
        : String.format(Locale.ROOT, "%.1f", units);
  }

  private static double at(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
  }
}
