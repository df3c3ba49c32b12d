package com.rfid3.foresight.legacyinventory.store;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The one name of a store. The point of sale writes {@code 3}, {@code 3.0} or {@code 003} for what
 * everybody calls 8101. Two legacy tables have 3 and 4 the wrong way round; which way is right was
 * settled by joining items on their numbers.
 */
public final class StoreCode {
  private static final Map<Integer, String> BY_POINT_OF_SALE =
      Map.of(0, "000", 1, "3607", 2, "6800", 3, "8101", 4, "728");
  private static final Pattern NUMBER = Pattern.compile("0*(\\d{1,2})(\\.0+)?");

  private StoreCode() {}

  /** Store of a point-of-sale code; a code that is none is given back as it stands. */
  public static String of(String pointOfSale) {
    String code = pointOfSale.strip();
    var number = NUMBER.matcher(code);
    return number.matches()
        ? BY_POINT_OF_SALE.getOrDefault(Integer.valueOf(number.group(1)), code)
        : code;
  }
}
