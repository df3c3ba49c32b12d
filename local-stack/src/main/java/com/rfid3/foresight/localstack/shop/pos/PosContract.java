package com.rfid3.foresight.localstack.shop.pos;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A contract of the point of sale with its lines.
 *
 * @param number unique over all stores; of store 8101 the one that scans carry
 * @param store point-of-sale code, {@code 001} to {@code 004}
 * @param date shop-local; wrong by decades or in the future on a few
 * @param time of day, as text
 * @param days out
 * @param status {@code Closed}, {@code Open} while the goods are out, {@code Reservation} before
 * @param lines what was rented
 */
public record PosContract(
    String number,
    String store,
    LocalDateTime date,
    String time,
    int days,
    String status,
    List<Line> lines) {

  /** Everything is back. */
  public static final String CLOSED = "Closed";

  /** The goods are out. */
  static final String OPEN = "Open";

  /** The goods are promised. */
  static final String RESERVATION = "Reservation";

  /** The same contract in another status. */
  PosContract in(String other) {
    return new PosContract(number, store, date, time, days, other, lines);
  }

  /**
   * One line.
   *
   * @param itemNum as {@code id_item_master.item_num}
   * @param name description
   * @param quantity units
   * @param dayRate dollars per unit and day
   * @param kit the bundle it came with, or empty
   */
  public record Line(String itemNum, String name, int quantity, double dayRate, String kit) {

    /** What the line costs over the given days; a day more costs half. */
    public BigDecimal price(int days) {
      return BigDecimal.valueOf(Math.round(quantity * dayRate * (1 + (days - 1) * 0.5) * 100), 2);
    }
  }

  /** Sum of the lines in dollars. */
  public BigDecimal rent() {
    return lines.stream().map(line -> line.price(days)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
