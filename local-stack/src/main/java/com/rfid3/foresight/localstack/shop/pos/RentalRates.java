package com.rfid3.foresight.localstack.shop.pos;

import com.rfid3.foresight.localstack.shop.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Price lists as {@code rental_rates} holds them: hours to price, both as text. */
final class RentalRates {

  private RentalRates() {}

  static String json(double dayRate, Dice dice) {
    List<String> entries = new ArrayList<>();
    if (dice.chance(0.3)) {
      entries.add(entry("4", dayRate * 0.7));
    }
    entries.add(entry("24", dayRate));
    if (dice.chance(0.2)) {
      entries.add(entry("48", dayRate * 1.6));
    }
    entries.add(entry("168", dayRate * 3));
    entries.add(entry("672", dayRate * 8));
    return "{" + String.join(", ", entries) + "}";
  }

  private static String entry(String hours, double price) {
    return String.format(Locale.ROOT, "\"%s\": \"%.2f\"", hours, price);
  }
}
