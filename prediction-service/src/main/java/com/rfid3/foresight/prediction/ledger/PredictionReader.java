package com.rfid3.foresight.prediction.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.contracts.prediction.Accuracy;
import com.rfid3.foresight.contracts.prediction.Advice;
import com.rfid3.foresight.contracts.prediction.Claim;
import com.rfid3.foresight.contracts.prediction.Estimate;
import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.PredictionStatus;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.Provenance;
import com.rfid3.foresight.contracts.prediction.Reason;
import com.rfid3.foresight.contracts.prediction.Target;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** A row as the draft that it was written from. */
@ApplicationScoped
class PredictionReader {
  private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

  private final ObjectMapper json;

  PredictionReader(ObjectMapper json) {
    this.json = json;
  }

  Draft read(Row row) {
    var requirements = parsed(row, "requirements", new TypeReference<Requirements>() {});
    var prediction =
        new Prediction(
            row.getLong("id"),
            PredictionType.valueOf(word(row, "prediction_type")),
            PredictionStatus.valueOf(word(row, "status")),
            new Target(TargetKind.valueOf(word(row, "target_kind")), row.getString("target_id")),
            estimate(row),
            new Claim(row.getString("claim"), number(row, "confidence_score")),
            advice(row),
            provenance(row),
            requirements == null ? null : requirements.needs(),
            requirements == null ? null : requirements.has());
    var inputs = parsed(row, "input_features", new TypeReference<Inputs>() {});
    Subject unknown = new Subject(row.getString("target_category"), null, null);
    return new Draft(prediction, inputs == null ? unknown : inputs.subject());
  }

  private static Estimate estimate(Row row) {
    return new Estimate(
        number(row, "predicted_value"),
        row.getString("unit"),
        row.getInteger("horizon_days"),
        row.getLocalDate("target_date"),
        number(row, "confidence_lower"),
        number(row, "confidence_upper"),
        number(row, "interval_level"));
  }

  private static Advice advice(Row row) {
    String urgency = row.getString("urgency");
    return new Advice(
        urgency == null ? null : Severity.valueOf(urgency.toUpperCase(Locale.ROOT)),
        row.getString("message"),
        row.getString("recommended_action"),
        number(row, "business_impact_score"));
  }

  private Provenance provenance(Row row) {
    return new Provenance(
        row.getString("model_version"),
        row.getString("model_type"),
        parsed(row, "accuracy", new TypeReference<Accuracy>() {}),
        parsed(row, "reasons", REASONS),
        row.getLocalDateTime("prediction_date").toInstant(ZoneOffset.UTC),
        row.getString("lineage_id"));
  }

  private <T> T parsed(Row row, String column, TypeReference<T> type) {
    String text = row.getString(column);
    try {
      return text == null ? null : json.readValue(text, type);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("Unreadable " + column + " of a prediction", malformed);
    }
  }

  private static String word(Row row, String column) {
    return row.getString(column).toUpperCase(Locale.ROOT);
  }

  private static Double number(Row row, String column) {
    BigDecimal value = row.getBigDecimal(column);
    return value == null ? null : (Double) value.doubleValue();
  }
}
