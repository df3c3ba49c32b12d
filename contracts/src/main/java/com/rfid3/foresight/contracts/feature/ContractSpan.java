package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.LocalDate;

/**
 * Units of a rental class that a contract of the point of sale holds from a day on, before another.
 *
 * @param store the store by the number that people use
 * @param booked whether they are reserved and have not gone out; else they are out
 * @param until the day on which they are due back
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ContractSpan(
    String rentalClass, String store, boolean booked, LocalDate from, LocalDate until, int units) {

  /** Whether the units are away on a day. */
  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }
}
