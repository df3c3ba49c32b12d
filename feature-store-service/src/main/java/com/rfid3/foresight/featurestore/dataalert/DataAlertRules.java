package com.rfid3.foresight.featurestore.dataalert;

import com.rfid3.foresight.contracts.alert.AlertCandidate;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.contracts.feature.QualityReport.Skew;
import com.rfid3.foresight.featurestore.dataalert.DataHealth.Drifted;
import com.rfid3.foresight.featurestore.dataalert.DataHealth.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which states of the data people should be alerted to. The same state makes the same alert each
 * time it is looked at; every alert ends by itself unless it is told again.
 */
final class DataAlertRules {
  static final String SOURCE = "feature_store";
  // Values expire after a day without a complete cycle: from then on nothing is served.
  private static final Duration EXPIRED = Duration.ofDays(1);
  private static final Duration LONG = Duration.ofHours(6);
  private static final int NAMED = 5;

  private final DataAlertSettings settings;

  DataAlertRules(DataAlertSettings settings) {
    this.settings = settings;
  }

  List<AlertCandidate> of(DataHealth health, Instant now) {
    List<AlertCandidate> open = new ArrayList<>();
    health.source().flatMap(source -> shrunk(source, now)).ifPresent(open::add);
    health.lastCycle().flatMap(last -> stale(last, now)).ifPresent(open::add);
    health.skew().flatMap(skew -> skewed(skew, now)).ifPresent(open::add);
    Map<String, List<Drifted>> byKind =
        health.drifted().stream()
            .filter(each -> each.psi() >= settings.drift())
            .collect(Collectors.groupingBy(Drifted::entityKind, TreeMap::new, Collectors.toList()));
    byKind.forEach((kind, features) -> open.add(drifted(kind, features, now)));
    return open;
  }

  private Optional<AlertCandidate> shrunk(Source source, Instant now) {
    if (!source.shrunk()) {
      return Optional.empty();
    }
    String message =
        "The scans shrank to %d rows, from %d when they were last complete: no scan is taken for gone."
            .formatted(source.rows(), source.completeRows());
    return Optional.of(
        new Draft("source_shrunk", "source", "id_transactions")
            .alert(
                Severity.HIGH,
                message,
                "Check the last refresh of the legacy application, and start a full one.",
                now));
  }

  private Optional<AlertCandidate> stale(Instant last, Instant now) {
    Duration age = Duration.between(last, now);
    if (age.compareTo(settings.staleAfter()) < 0) {
      return Optional.empty();
    }
    Severity severity =
        age.compareTo(EXPIRED) >= 0
            ? Severity.CRITICAL
            : age.compareTo(LONG) >= 0 ? Severity.HIGH : Severity.MEDIUM;
    String message = "No feature cycle has completed since " + last + ".";
    return Optional.of(
        new Draft("features_stale", "features", "all")
            .alert(
                severity, message, "Look at the job realtime_feature_updates and its log.", now));
  }

  private Optional<AlertCandidate> skewed(Skew skew, Instant now) {
    boolean differs =
        skew.compared() > 0 && skew.differing() > settings.skewShare() * skew.compared();
    if (!differs) {
      return Optional.empty();
    }
    String message =
        "%d of %d sampled values are served otherwise than training sees them."
            .formatted(skew.differing(), skew.compared());
    return Optional.of(
        new Draft("feature_skew", "features", "item")
            .alert(Severity.HIGH, message, "Rebuild the online store, then measure again.", now));
  }

  private AlertCandidate drifted(String kind, List<Drifted> features, Instant now) {
    String worst =
        features.stream()
            .sorted(Comparator.comparingDouble(Drifted::psi).reversed())
            .limit(NAMED)
            .map(each -> String.format(Locale.ROOT, "%s (%.2f)", each.feature(), each.psi()))
            .collect(Collectors.joining(", "));
    String message =
        "%d features of %s have moved away from the pinned day: %s."
            .formatted(features.size(), kind, worst);
    return new Draft("feature_drift", "features", kind)
        .alert(
            Severity.MEDIUM,
            message,
            "Find out whether the shop changed or the data did; pin a new day if it was the shop.",
            now);
  }

  /** What makes an alert the same one the next time. */
  private final class Draft {
    private final String kind;
    private final String targetKind;
    private final String target;

    Draft(String kind, String targetKind, String target) {
      this.kind = kind;
      this.targetKind = targetKind;
      this.target = target;
    }

    AlertCandidate alert(Severity severity, String message, String action, Instant now) {
      return new AlertCandidate(
          SOURCE,
          kind,
          null,
          List.of(kind, targetKind, target),
          targetKind,
          target,
          null,
          null,
          null,
          null,
          severity,
          message,
          action,
          null,
          null,
          null,
          null,
          now,
          null,
          now.plus(settings.standing()));
    }
  }
}
