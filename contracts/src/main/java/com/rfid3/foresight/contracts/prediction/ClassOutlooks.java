package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rfid3.foresight.contracts.common.Severity;
import java.util.List;

/** Every class of which something is said, with its name and the demand of its next 30 days. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ClassOutlooks(List<ClassOutlook> classes) {

  /**
   * One class. With {@code insufficient_data} it has neither a value nor a claim.
   *
   * @param estimate rentals expected, with their interval
   * @param claimed the chance that more is asked for than there is
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ClassOutlook(
      String rentalClass,
      String commonName,
      String category,
      PredictionStatus status,
      @JsonUnwrapped Estimate estimate,
      @JsonUnwrapped Claim claimed,
      Severity urgency) {}
}
