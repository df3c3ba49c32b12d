package com.rfid3.foresight.legacyinventory.price;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.OptionalDouble;

/** The 24-hour entry of the legacy rates object, e.g. {@code {"24": "6.35", "168": "19.05"}}. */
final class DailyRate {
  private static final String DAY = "24";

  private DailyRate() {}

  /** None where the text is empty, no object, has no 24-hour entry, or the entry is not above 0. */
  static OptionalDouble of(String rates) {
    if (rates == null || rates.isBlank()) {
      return OptionalDouble.empty();
    }
    try {
      Object price = new JsonObject(rates).getValue(DAY);
      double dollars = price == null ? 0 : Double.parseDouble(price.toString().strip());
      return dollars > 0 && Double.isFinite(dollars)
          ? OptionalDouble.of(dollars)
          : OptionalDouble.empty();
    } catch (DecodeException | NumberFormatException notAPrice) {
      return OptionalDouble.empty();
    }
  }
}
