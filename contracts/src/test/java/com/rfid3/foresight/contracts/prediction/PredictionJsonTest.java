package com.rfid3.foresight.contracts.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.rfid3.foresight.contracts.common.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PredictionJsonTest {
  private final ObjectMapper json =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  @Test
  void membersStandSideBySideInSnakeCase() throws Exception {
    JsonNode tree = json.valueToTree(serviceRisk());

    assertThat(tree.at("/prediction_type").asText()).isEqualTo("maintenance");
    assertThat(tree.at("/target/kind").asText()).isEqualTo("item");
    assertThat(tree.at("/predicted_value").asDouble()).isEqualTo(0.31);
    assertThat(tree.at("/target_date").asText()).isEqualTo("2026-03-02");
    assertThat(tree.at("/claim").asText()).isEqualTo("needs service before 2 March");
    assertThat(tree.at("/urgency").asText()).isEqualTo("medium");
    assertThat(tree.at("/accuracy/baseline").asDouble()).isEqualTo(0.11);
    assertThat(tree.at("/created_at").asText()).isEqualTo("2026-01-31T10:30:00Z");
    assertThat(tree.has("estimate")).isFalse();
    assertThat(tree.has("needs")).isFalse();
  }

  @Test
  void aDemandThatNobodyForecastIsNotThere() {
    JsonNode tree = json.valueToTree(new DemandForecast(null, List.of()));

    assertThat(tree.has("next_30_days")).isFalse();
    assertThat(tree.get("high_demand_items")).isEmpty();
  }

  @Test
  void survivesTheTripThroughJson() throws Exception {
    Prediction back = json.readValue(json.writeValueAsBytes(serviceRisk()), Prediction.class);

    assertThat(back).isEqualTo(serviceRisk());
  }

  @Test
  void insufficientDataCarriesNeedsAndNoValue() throws Exception {
    var thin =
        new Prediction(
            1,
            PredictionType.PRICING,
            PredictionStatus.INSUFFICIENT_DATA,
            new Target(TargetKind.RENTAL_CLASS, "63131"),
            new Estimate(null, "dollars", 30, null, null, null, null),
            new Claim(null, null),
            new Advice(Severity.LOW, "Not enough price changes", null, null),
            new Provenance(null, null, null, null, Instant.EPOCH, "l-1"),
            Map.of("price_changes", 5),
            Map.of("price_changes", 0));

    JsonNode tree = json.valueToTree(thin);

    assertThat(tree.has("predicted_value")).isFalse();
    assertThat(tree.has("confidence_score")).isFalse();
    assertThat(tree.at("/needs/price_changes").asInt()).isEqualTo(5);
  }

  private static Prediction serviceRisk() {
    return new Prediction(
        91234,
        PredictionType.MAINTENANCE,
        PredictionStatus.OK,
        new Target(TargetKind.ITEM, "E28011"),
        new Estimate(0.31, "probability", 30, LocalDate.of(2026, 3, 2), 0.22, 0.41, 0.8),
        new Claim("needs service before 2 March", 0.31),
        new Advice(Severity.MEDIUM, "Likely to need service", "Inspect it", 120.5),
        new Provenance(
            "v1",
            "category_rate",
            new Accuracy("brier", 0.08, 0.11, 412),
            List.of(new Reason("rentals_since_service", 12, 0.11)),
            Instant.parse("2026-01-31T10:30:00Z"),
            "l-1"),
        null,
        null);
  }
}
