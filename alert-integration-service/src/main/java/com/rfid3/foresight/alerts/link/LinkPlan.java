package com.rfid3.foresight.alerts.link;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.merge.MergedAlert;
import com.rfid3.foresight.alerts.merge.Sources;
import com.rfid3.foresight.alerts.predicted.StoredAlert;
import com.rfid3.foresight.legacyinventory.alert.AlertLink;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlert;
import com.rfid3.foresight.legacyinventory.alert.LegacySeverity;
import com.rfid3.foresight.legacyinventory.alert.LinkChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which link columns to change, so that they name what the merge found. Pure. */
final class LinkPlan {
  private final Map<AlertId, LegacyAlert> rows;
  private final Map<AlertId, StoredAlert> predictions;

  LinkPlan(Sources sources) {
    rows = byId(sources.existing(), alert -> AlertId.health(alert.id()));
    predictions = byId(sources.predicted(), StoredAlert::id);
  }

  /** The changes from the standing links to what the merged list says, at most this many. */
  List<LinkChange> changes(List<MergedAlert> merged, Map<Long, AlertLink> standing, int atMost) {
    Map<Long, LinkChange.Link> wanted = new HashMap<>();
    for (MergedAlert alert : merged) {
      wantedFor(alert).ifPresent(link -> wanted.put(link.alert().id(), link));
    }
    Stream<LinkChange> links =
        wanted.values().stream()
            .filter(link -> !link.to().equals(standing.get(link.alert().id())))
            .map(Function.identity());
    Stream<LinkChange> unlinks =
        standing.entrySet().stream()
            .filter(entry -> !wanted.containsKey(entry.getKey()))
            .map(entry -> new LinkChange.Unlink(entry.getKey(), entry.getValue()));
    return Stream.concat(links, unlinks).limit(atMost).toList();
  }

  private Optional<LinkChange.Link> wantedFor(MergedAlert alert) {
    return alert
        .bonds()
        .explainedBy()
        .map(predictions::get)
        .flatMap(LinkPlan::linkTo)
        .map(link -> new LinkChange.Link(rows.get(alert.id()), link));
  }

  private static Optional<AlertLink> linkTo(StoredAlert prediction) {
    var row = prediction.proposal().grounds().predictionId();
    var weight = prediction.proposal().weight();
    if (row.isEmpty()) {
      return Optional.empty();
    }
    LegacySeverity severity = LegacySeverity.valueOf(weight.severity().name());
    double confidence = weight.confidence().orElse(0);
    return Optional.of(new AlertLink(row.getAsLong(), severity, confidence).rounded());
  }

  // A row that changed while it was read may come twice; either version will do.
  private static <T> Map<AlertId, T> byId(List<T> all, Function<T, AlertId> id) {
    return all.stream().collect(Collectors.toMap(id, Function.identity(), (one, same) -> one));
  }
}
