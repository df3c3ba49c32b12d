package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What will be free of a rental class, day by day. With {@code insufficient_data} there are no
 * days, and {@code needs} and {@code has} say what is missing.
 *
 * @param notes what a reader must know to use the numbers
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Availability(
    String rentalClass,
    String commonName,
    PredictionStatus status,
    List<Day> days,
    List<String> notes,
    Map<String, Object> needs,
    Map<String, Object> has,
    Instant computedAt) {

  /**
   * Units of one day: {@code available} is owned − out − booked − in service − forecast, below 0
   * where more is expected to be asked for than there is.
   *
   * @param forecast expected units out beyond those that are out or booked already
   * @param lower bound of {@code available} at the interval level; like {@code upper}
   * @param shortageProbability probability that more is asked for than there is, 0 to 1
   * @param noneFree probability that less than one unit is free, 0 to 1: what the day will show
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Day(
      LocalDate date,
      int owned,
      double out,
      int booked,
      int inService,
      double forecast,
      double available,
      double lower,
      double upper,
      double shortageProbability,
      double noneFree) {}

  /** The same answer for some of its days. */
  public Availability between(LocalDate from, LocalDate to) {
    var within =
        days.stream().filter(day -> !day.date().isBefore(from) && !day.date().isAfter(to)).toList();
    return new Availability(rentalClass, commonName, status, within, notes, needs, has, computedAt);
  }
}
