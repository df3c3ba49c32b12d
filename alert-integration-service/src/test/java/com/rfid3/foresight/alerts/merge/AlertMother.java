package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.alerts.handling.PersonState;
import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.identity.Fingerprint;
import com.rfid3.foresight.alerts.identity.Subject;
import com.rfid3.foresight.alerts.identity.Weight;
import com.rfid3.foresight.alerts.predicted.Aim;
import com.rfid3.foresight.alerts.predicted.Grounds;
import com.rfid3.foresight.alerts.predicted.Life;
import com.rfid3.foresight.alerts.predicted.Proposal;
import com.rfid3.foresight.alerts.predicted.StoredAlert;
import com.rfid3.foresight.alerts.predicted.Wording;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlert;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlertStatus;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlertTimes;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlertType;
import com.rfid3.foresight.legacyinventory.alert.LegacySeverity;
import com.rfid3.foresight.legacyinventory.alert.LegacySubject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Alerts for tests, each with just what the test is about. */
public final class AlertMother {
  /** The moment of all tests. */
  public static final Instant NOW = Instant.parse("2026-01-31T10:30:00Z");

  private AlertMother() {}

  /** A legacy alert of this type and severity about this item of class 63131. */
  public static LegacyAlert legacy(
      long id, LegacyAlertType type, LegacySeverity severity, String item) {
    return new LegacyAlert(
        id,
        type,
        severity,
        LegacyAlertStatus.ACTIVE,
        new LegacySubject(item, "63131", "Chair", "Chairs", "Folding", ""),
        "Inspect it.",
        dated(NOW.minusSeconds(id)));
  }

  /** Raised at this time, with nothing known about scans. */
  public static LegacyAlertTimes dated(Instant createdAt) {
    return new LegacyAlertTimes(Optional.of(createdAt), Optional.empty(), OptionalInt.empty());
  }

  /** The same alert without a date. */
  public static LegacyAlert undated(LegacyAlert alert) {
    return withTimes(
        alert, new LegacyAlertTimes(Optional.empty(), Optional.empty(), OptionalInt.empty()));
  }

  /** The same alert with other times. */
  public static LegacyAlert withTimes(LegacyAlert alert, LegacyAlertTimes times) {
    return new LegacyAlert(
        alert.id(),
        alert.type(),
        alert.severity(),
        alert.status(),
        alert.subject(),
        alert.suggestedAction(),
        times);
  }

  /** The same alert, acknowledged in the legacy application. */
  public static LegacyAlert acknowledged(LegacyAlert alert) {
    return new LegacyAlert(
        alert.id(),
        alert.type(),
        alert.severity(),
        LegacyAlertStatus.ACKNOWLEDGED,
        alert.subject(),
        alert.suggestedAction(),
        alert.times());
  }

  /** A prediction about an item of class 63131. */
  public static StoredAlert onItem(long id, PredictionType type, Severity severity, String item) {
    return stored(
        id, type, severity, new Aim("item", item, new Subject(item, "63131", "Chairs", "")));
  }

  /** A prediction about a whole rental class. */
  public static StoredAlert onClass(
      long id, PredictionType type, Severity severity, String rentalClass) {
    return stored(
        id,
        type,
        severity,
        new Aim("rental_class", rentalClass, new Subject("", rentalClass, "Chairs", "")));
  }

  private static StoredAlert stored(long id, PredictionType type, Severity severity, Aim aim) {
    Proposal proposal =
        new Proposal(
            Fingerprint.of(List.of(Long.toString(id))),
            "predictive_analytics",
            type.wire() + "_risk",
            new Grounds(Optional.of(type), OptionalLong.of(9_000 + id), "lineage-" + id),
            aim,
            new Weight(severity, OptionalDouble.of(0.5), OptionalDouble.of(100)),
            new Wording("Prediction " + id, "Act."),
            NOW);
    return new StoredAlert(id, proposal, new Life(true, NOW, Optional.empty()));
  }

  /** The same prediction with another expected loss. */
  public static StoredAlert costing(StoredAlert alert, double loss) {
    Proposal p = alert.proposal();
    Weight weight =
        new Weight(p.weight().severity(), p.weight().confidence(), OptionalDouble.of(loss));
    return new StoredAlert(
        alert.number(),
        new Proposal(
            p.fingerprint(),
            p.source(),
            p.kind(),
            p.grounds(),
            p.aim(),
            weight,
            p.wording(),
            p.observedAt()),
        alert.life());
  }

  /** Nobody has said anything about this alert yet. */
  public static PersonState state(AlertId id) {
    return new PersonState(
        id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), NOW);
  }

  /** A person acknowledged it at this time. */
  public static PersonState acknowledgedAt(AlertId id, Instant at) {
    return new PersonState(
        id, Optional.of(at), Optional.empty(), Optional.empty(), Optional.empty(), at);
  }

  /** A person resolved it at this time. */
  public static PersonState resolvedAt(AlertId id, Instant at) {
    return new PersonState(
        id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(at), at);
  }

  /** A person put it to sleep now, until then. */
  public static PersonState snoozed(AlertId id, Instant until) {
    return new PersonState(
        id, Optional.empty(), Optional.empty(), Optional.of(until), Optional.empty(), NOW);
  }
}
