package com.rfid3.foresight.localstack.shop.history;

import com.rfid3.foresight.localstack.shop.catalog.RentalClass;
import java.util.List;

/** Where pieces lie; some rows say the word "null", some nothing. */
final class Bins {

  private static final List<String> SHELVES =
      List.of(
          "NR4x1", "NR5x2", "null", "NR5x1", "NR2x1", "NR3x2", "", "NR3x1", "NR4x2", "MR1", "MR2x1",
          "NR1x1", "NR1x2", "NR6x1");

  private Bins() {}

  static String of(RentalClass rentalClass, int piece) {
    return switch (rentalClass.category().kind()) {
      case RESALE -> "resale";
      case PACK -> "pack";
      default -> SHELVES.get((rentalClass.index() * 7 + piece) % SHELVES.size());
    };
  }
}
