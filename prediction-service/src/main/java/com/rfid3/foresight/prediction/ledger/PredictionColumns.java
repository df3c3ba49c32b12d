package com.rfid3.foresight.prediction.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.contracts.prediction.Estimate;
import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.Provenance;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.prediction.advice.Rounding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A draft as the values of one row, in the order of {@link #NAMES}. */
@ApplicationScoped
class PredictionColumns {
  static final List<String> NAMES =
      List.of(
          "id",
          "prediction_type",
          "target_kind",
          "target_id",
          "target_item_id",
          "target_category",
          "prediction_date",
          "target_date",
          "horizon_days",
          "status",
          "predicted_value",
          "unit",
          "confidence_score",
          "confidence_lower",
          "confidence_upper",
          "interval_level",
          "claim",
          "urgency",
          "message",
          "recommended_action",
          "model_version",
          "model_type",
          "input_features",
          "reasons",
          "accuracy",
          "requirements",
          "business_impact_score",
          "lineage_id",
          "is_active",
          "updated_at");

  private final ObjectMapper json;

  PredictionColumns(ObjectMapper json) {
    this.json = json;
  }

  /** One row's values; an id of 0 leaves the id to the database. */
  List<Object> values(Changes.Printed printed) {
    Prediction prediction = printed.draft().prediction();
    var values = new ArrayList<Object>(NAMES.size());
    Collections.addAll(values, printed.id() == 0 ? null : (Object) printed.id());
    values.addAll(target(printed.draft()));
    values.addAll(estimate(prediction));
    values.addAll(advice(prediction));
    values.addAll(provenance(printed));
    values.add(true);
    values.add(utc(prediction.provenance().createdAt()));
    return values;
  }

  private List<Object> target(Draft draft) {
    Prediction prediction = draft.prediction();
    boolean item = prediction.target().kind() == TargetKind.ITEM;
    return Arrays.asList(
        prediction.predictionType().wire(),
        prediction.target().kind().wire(),
        prediction.target().id(),
        item ? prediction.target().id() : null,
        draft.subject().category(),
        utc(prediction.provenance().createdAt()));
  }

  private List<Object> estimate(Prediction prediction) {
    Estimate estimate = prediction.estimate();
    return Arrays.asList(
        estimate.targetDate(),
        estimate.horizonDays(),
        prediction.status().wire(),
        estimate.predictedValue(),
        estimate.unit(),
        prediction.claimed().confidenceScore(),
        estimate.confidenceLower(),
        estimate.confidenceUpper(),
        estimate.intervalLevel(),
        prediction.claimed().claim());
  }

  private List<Object> advice(Prediction prediction) {
    Severity urgency = prediction.advice().urgency();
    return Arrays.asList(
        urgency == null ? null : urgency.wire(),
        prediction.advice().message(),
        prediction.advice().recommendedAction());
  }

  private List<Object> provenance(Changes.Printed printed) {
    Prediction prediction = printed.draft().prediction();
    Provenance provenance = prediction.provenance();
    boolean short0 = prediction.needs() == null;
    Double impact = prediction.advice().businessImpact();
    return Arrays.asList(
        provenance.modelVersion(),
        provenance.modelType(),
        text(new Inputs(printed.fingerprint(), printed.draft().subject())),
        text(provenance.reasons()),
        text(provenance.accuracy()),
        short0 ? null : text(new Requirements(prediction.needs(), prediction.has())),
        impact == null ? null : (Object) Rounding.money(impact),
        provenance.lineageId());
  }

  private String text(Object value) {
    try {
      return value == null ? null : json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
