package com.rfid3.foresight.localstack.shop.pos;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A row of {@code id_item_master} that the point of sale brought ({@code item_num} filled).
 *
 * @param itemNum unique number; of a rental class it is the {@code rental_class_num}
 * @param tag {@code QR-…}, {@code BULK-…}, {@code STK-…}, or hex on a few
 * @param identifierType as the enum spells it
 * @param name common name
 * @param store current store, {@code 000} where unassigned
 * @param manufacturer or empty
 * @param turns {@code turnover_ytd}: a count, not dollars
 * @param retailPrice dollars; what it sells for is ten percent more
 * @param repairCost dollars, absent on most
 * @param rates {@code {"hours": "price"}} as JSON, or empty
 * @param inEquipment whether {@code pos_equipment} has the item too
 */
public record PosItem(
    int itemNum,
    String tag,
    String identifierType,
    String name,
    String store,
    String manufacturer,
    int turns,
    BigDecimal retailPrice,
    Optional<BigDecimal> repairCost,
    String rates,
    boolean inEquipment) {

  private static final BigDecimal MARKUP = new BigDecimal("1.10");

  /** Dollars with two decimals. */
  public BigDecimal sellPrice() {
    return retailPrice.multiply(MARKUP).setScale(2, RoundingMode.HALF_UP);
  }
}
