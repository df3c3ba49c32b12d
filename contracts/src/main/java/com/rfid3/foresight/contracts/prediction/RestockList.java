package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;

/** What to order, the most money at stake first, with what was decided of it last. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record RestockList(List<Recommendation> recommendations, int insufficient) {

  /** A restock prediction of a class with its latest decision. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Recommendation(
      Prediction prediction, String commonName, String category, Decision decision) {}

  /** What somebody decided: {@code approve}, {@code modify} or {@code reject}. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Decision(
      long id,
      long predictionId,
      String action,
      Double quantity,
      String reason,
      String actor,
      Instant decidedAt) {}
}
