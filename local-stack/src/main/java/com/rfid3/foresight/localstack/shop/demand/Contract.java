package com.rfid3.foresight.localstack.shop.demand;

import com.rfid3.foresight.localstack.shop.catalog.RentalClass;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A customer's contract.
 *
 * @param number digits, as the point of sale counts them
 * @param client who rents
 * @param goesOut shop-local time at which the goods leave
 * @param days how long they stay out
 * @param lines what is rented
 */
public record Contract(
    String number, String client, LocalDateTime goesOut, int days, List<Line> lines) {

  /** Units of one class. */
  public record Line(RentalClass rentalClass, int units) {}
}
