package com.rfid3.foresight.alerts.predicted;

import com.rfid3.foresight.alerts.identity.Subject;
import com.rfid3.foresight.alerts.identity.Weight;
import com.rfid3.foresight.alerts.storage.Utc;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Between a stored alert and the columns of its row. Times are UTC. */
final class AlertColumns {
  /** What a proposal fills, in the order of {@link #addTo}. */
  static final String OF_PROPOSAL =
      "source, kind, prediction_type, target_kind, target_id, item_id, rental_class_num, category,"
          + " store, severity, message, suggested_action, confidence, expected_loss,"
          + " prediction_id, lineage_id, observed_at, ends_at";

  static final int COUNT_OF_PROPOSAL = OF_PROPOSAL.split(",").length;

  /** The end of an upsert that lets the new values stand. */
  static final String OVERWRITE_PROPOSAL = OF_PROPOSAL.replaceAll("(\\w+),?", ", $1 = VALUES($1)");

  private AlertColumns() {}

  static void addTo(Tuple values, Proposal proposal) {
    Subject subject = proposal.aim().subject();
    values
        .addString(proposal.source())
        .addString(proposal.kind())
        .addValue(proposal.grounds().type().map(PredictionType::wire).orElse(null))
        .addString(proposal.aim().kind())
        .addString(proposal.aim().id())
        .addString(subject.item())
        .addString(subject.rentalClass())
        .addString(subject.category())
        .addString(subject.store())
        .addString(proposal.weight().severity().wire())
        .addString(proposal.wording().message())
        .addString(proposal.wording().suggestedAction())
        .addValue(boxed(proposal.weight().confidence()))
        .addValue(boxed(proposal.weight().expectedLoss()))
        .addValue(boxed(proposal.grounds().predictionId()))
        .addString(proposal.grounds().lineageId())
        .addValue(Utc.of(proposal.observedAt()))
        .addValue(proposal.ending().at().map(Utc::of).orElse(null));
  }

  static StoredAlert read(Row row) {
    Proposal proposal =
        new Proposal(
            row.getString("fingerprint"),
            row.getString("source"),
            row.getString("kind"),
            grounds(row),
            aim(row),
            weight(row),
            new Wording(row.getString("message"), text(row, "suggested_action")),
            Utc.read(row, "observed_at").orElseThrow(),
            new Ending(false, Utc.read(row, "ends_at")));
    Life life =
        new Life(
            "open".equals(row.getString("status")),
            Utc.read(row, "opened_at").orElseThrow(),
            Utc.read(row, "weak_since"));
    return new StoredAlert(row.getLong("id"), proposal, life);
  }

  private static Grounds grounds(Row row) {
    Long prediction = row.getLong("prediction_id");
    return new Grounds(
        Optional.ofNullable(row.getString("prediction_type"))
            .map(name -> PredictionType.valueOf(name.toUpperCase(Locale.ROOT))),
        prediction == null ? OptionalLong.empty() : OptionalLong.of(prediction),
        text(row, "lineage_id"));
  }

  private static Aim aim(Row row) {
    Subject subject =
        new Subject(
            text(row, "item_id"),
            text(row, "rental_class_num"),
            text(row, "category"),
            text(row, "store"));
    return new Aim(row.getString("target_kind"), row.getString("target_id"), subject);
  }

  private static Weight weight(Row row) {
    return new Weight(
        Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT)),
        number(row, "confidence"),
        number(row, "expected_loss"));
  }

  private static OptionalDouble number(Row row, String column) {
    Double value = row.getDouble(column);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static String text(Row row, String column) {
    String value = row.getString(column);
    return value == null ? "" : value;
  }

  private static Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static Long boxed(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }
}
