package com.rfid3.foresight.benchmarks.alerts;

import com.rfid3.foresight.alerts.identity.Fingerprint;
import com.rfid3.foresight.alerts.identity.Subject;
import com.rfid3.foresight.alerts.identity.Weight;
import com.rfid3.foresight.alerts.merge.Sources;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;

/**
 * Open alerts of a large shop: half legacy, half predicted, on two thirds as many items in 500
 * classes, so that they meet about as often as there.
 */
final class AlertSet {
  static final Instant NOW = Instant.parse("2026-01-31T10:30:00Z");
  private static final int CLASSES = 500;

  private final Random random = new Random(42);
  private final int size;

  AlertSet(int size) {
    this.size = size;
  }

  Sources sources() {
    List<LegacyAlert> existing = new ArrayList<>();
    List<StoredAlert> predicted = new ArrayList<>();
    for (int i = 0; i < size / 2; i++) {
      existing.add(legacy(i));
      predicted.add(predicted(i));
    }
    return new Sources(existing, predicted, Map.of());
  }

  private LegacyAlert legacy(int id) {
    int item = item();
    return new LegacyAlert(
        id,
        any(LegacyAlertType.values()),
        any(LegacySeverity.values()),
        LegacyAlertStatus.ACTIVE,
        new LegacySubject(tag(item), rentalClass(item), "Chair", "Chairs", "Folding", ""),
        "Look for it.",
        new LegacyAlertTimes(Optional.of(time()), Optional.empty(), OptionalInt.of(200)));
  }

  private StoredAlert predicted(int id) {
    int item = item();
    PredictionType type = any(PredictionType.values());
    Proposal proposal =
        new Proposal(
            Fingerprint.of(List.of("bench", Integer.toString(id))),
            "predictive_analytics",
            type.wire(),
            new Grounds(Optional.of(type), OptionalLong.of(id), "lineage-" + id),
            new Aim("item", tag(item), new Subject(tag(item), rentalClass(item), "Chairs", "")),
            new Weight(
                any(Severity.values()),
                OptionalDouble.of(random.nextDouble()),
                OptionalDouble.of(random.nextInt(100_000) / 100.0)),
            new Wording("Needs service within 30 days", "Inspect it"),
            time());
    return new StoredAlert(id, proposal, new Life(true, time(), Optional.empty()));
  }

  private int item() {
    return random.nextInt(Math.max(1, size * 2 / 3));
  }

  private static String tag(int item) {
    return "E200" + String.format("%020d", item);
  }

  private static String rentalClass(int item) {
    return Integer.toString(60_000 + item % CLASSES);
  }

  private Instant time() {
    return NOW.minusSeconds(random.nextInt(10_000_000));
  }

  private <T> T any(T[] all) {
    return all[random.nextInt(all.length)];
  }
}
