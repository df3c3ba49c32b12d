package com.rfid3.foresight.prediction.alert;

import com.rfid3.foresight.contracts.alert.AlertCandidate;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.PredictionStatus;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.prediction.ledger.Draft;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which standing statements people should be alerted to: classes running short, items to service.
 */
record CandidateRules(String store) {
  static final String SOURCE = "predictive_analytics";
  private static final Comparator<AlertCandidate> GRAVEST_FIRST =
      Comparator.comparing(AlertCandidate::severity)
          .thenComparing(
              AlertCandidate::expectedLoss, Comparator.nullsFirst(Comparator.naturalOrder()))
          .reversed()
          .thenComparing(AlertCandidate::targetId);

  /** Candidates, gravest first; of the horizons of a class only the one that presses most. */
  List<AlertCandidate> of(Collection<Draft> statements, Instant observedAt) {
    var grave =
        statements.stream()
            .filter(draft -> draft.prediction().status() == PredictionStatus.OK)
            .filter(draft -> draft.prediction().advice().urgency().compareTo(Severity.MEDIUM) >= 0)
            .collect(Collectors.groupingBy(Draft::target));
    return grave.values().stream()
        .map(CandidateRules::mostPressing)
        .flatMap(draft -> candidate(draft, observedAt).stream())
        .sorted(GRAVEST_FIRST)
        .toList();
  }

  private static Draft mostPressing(List<Draft> horizons) {
    return horizons.stream()
        .max(
            Comparator.comparing((Draft draft) -> draft.prediction().advice().urgency())
                .thenComparing(draft -> draft.prediction().claimed().confidenceScore()))
        .orElseThrow();
  }

  private Optional<AlertCandidate> candidate(Draft draft, Instant observedAt) {
    return kind(draft.prediction()).map(kind -> candidate(kind, draft, observedAt));
  }

  private AlertCandidate candidate(String kind, Draft draft, Instant observedAt) {
    Prediction prediction = draft.prediction();
    boolean item = prediction.target().kind() == TargetKind.ITEM;
    String targetKind = prediction.target().kind().wire();
    return new AlertCandidate(
        SOURCE,
        kind,
        prediction.predictionType(),
        List.of(kind, targetKind, prediction.target().id()),
        targetKind,
        prediction.target().id(),
        item ? prediction.target().id() : null,
        draft.subject().rentalClass(),
        draft.subject().category(),
        store,
        prediction.advice().urgency(),
        named(draft) + prediction.advice().message(),
        prediction.advice().recommendedAction(),
        prediction.claimed().confidenceScore(),
        prediction.advice().businessImpact(),
        prediction.id(),
        prediction.provenance().lineageId(),
        observedAt);
  }

  private static String named(Draft draft) {
    String name = draft.subject().commonName();
    return name == null || name.isBlank() ? "" : name + ": ";
  }

  private static Optional<String> kind(Prediction prediction) {
    boolean ofClass = prediction.target().kind() == TargetKind.RENTAL_CLASS;
    if (prediction.predictionType() == PredictionType.DEMAND && ofClass) {
      return Optional.of("shortage");
    }
    return prediction.predictionType() == PredictionType.MAINTENANCE
        ? Optional.of("service_need")
        : Optional.empty();
  }
}
