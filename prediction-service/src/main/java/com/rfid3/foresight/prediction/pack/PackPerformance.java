package com.rfid3.foresight.prediction.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rfid3.foresight.contracts.prediction.PredictionStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How the packs that exist are used, the least used first. With {@code insufficient_data} there are
 * none, and {@code needs} and {@code has} say what is missing.
 *
 * @param from first day that is counted; until {@code to}, which is not
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PackPerformance(
    PredictionStatus status,
    LocalDate from,
    LocalDate to,
    List<Pack> packs,
    List<String> notes,
    Map<String, Object> needs,
    Map<String, Object> has,
    Instant computedAt) {

  /**
   * Packs of one class.
   *
   * @param units packs owned
   * @param rentals times that one of them went out
   * @param utilization share of their days that they were out, 0 to 1; absent where nothing says
   *     how long they stay out
   * @param revenue dollars on contract lines; absent without lines
   * @param margin revenue less what serving the rentals cost; absent where nobody stated that
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Pack(
      String rentalClass,
      String commonName,
      String category,
      int units,
      int rentals,
      double rentalsPerUnit,
      Double utilization,
      Double revenue,
      Double margin) {}

  /** The same answer for one category. */
  PackPerformance of(String category) {
    var within = packs.stream().filter(pack -> category.equalsIgnoreCase(pack.category)).toList();
    return new PackPerformance(status, from, to, within, notes, needs, has, computedAt);
  }
}
