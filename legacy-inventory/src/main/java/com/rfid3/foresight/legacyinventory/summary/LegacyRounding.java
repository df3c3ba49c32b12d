package com.rfid3.foresight.legacyinventory.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds as the legacy application's language does: the exact binary value, half to even. */
public final class LegacyRounding {
  private LegacyRounding() {}

  /**
   * The value to so many decimal places.
   *
   * @param value any finite number
   * @param places decimal places, 0 or more
   */
  public static double round(double value, int places) {
    return new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).doubleValue();
  }
}
