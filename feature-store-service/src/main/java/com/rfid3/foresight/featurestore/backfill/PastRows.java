package com.rfid3.foresight.featurestore.backfill;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.historical.AskedRow;
import com.rfid3.foresight.featurestore.historical.KeptPast;
import com.rfid3.foresight.featurestore.historical.KeptValues;
import com.rfid3.foresight.featurestore.ledger.Spelling;
import com.rfid3.foresight.featurestore.offline.FeatureHistory;
import com.rfid3.foresight.featurestore.offline.FeatureHistory.Past;
import com.rfid3.foresight.featurestore.sql.Patience;
import com.rfid3.foresight.featurestore.value.EntityValues;
import com.rfid3.foresight.featurestore.value.Measurement;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes rows of the past that are not told yet, by a cycle of that time or by a backfill before:
 * written again they change nothing, and what was in force already is not told anew, as it would
 * not have been then. Blocking.
 */
@ApplicationScoped
class PastRows {
  private final KeptValues kept;
  private final FeatureHistory history;

  PastRows(KeptValues kept, FeatureHistory history) {
    this.kept = kept;
    this.history = history;
  }

  /** Writes in order of time; answers how many values were news. */
  int write(List<Written> written, Instant upTo) {
    Map<EntityKind, List<Written>> byKind =
        written.stream().collect(Collectors.groupingBy(each -> each.changed().kind()));
    List<Past> news = new ArrayList<>();
    byKind.forEach((kind, ofKind) -> news.addAll(news(kind, ofKind, upTo)));
    history.addPast(news).await().atMost(Patience.STATEMENT);
    return news.stream().mapToInt(each -> each.entity().values().size()).sum();
  }

  private List<Past> news(EntityKind kind, List<Written> written, Instant upTo) {
    List<String> entities =
        written.stream().map(each -> each.changed().entity()).distinct().toList();
    List<Feature> features =
        written.stream()
            .flatMap(each -> each.changed().values().keySet().stream())
            .distinct()
            .toList();
    Map<String, KeptPast> told =
        new HashMap<>(kept.of(kind, entities, features, upTo).await().atMost(Patience.STATEMENT));
    List<Past> news = new ArrayList<>();
    for (Written each : written) {
      KeptPast past =
          told.computeIfAbsent(Spelling.fold(each.changed().entity()), name -> new KeptPast());
      Map<Feature, Measurement> fresh = new EnumMap<>(Feature.class);
      each.changed()
          .values()
          .forEach(
              (feature, measured) -> {
                if (!isTold(past, feature, measured, each)) {
                  past.add(feature, measured, each.knownAt());
                  fresh.put(feature, measured);
                }
              });
      if (!fresh.isEmpty()) {
        news.add(new Past(new EntityValues(kind, each.changed().entity(), fresh), each.knownAt()));
      }
    }
    return news;
  }

  private static boolean isTold(
      KeptPast past, Feature feature, Measurement measured, Written written) {
    AskedRow cycle = new AskedRow("", written.cycle(), written.knownAt());
    return past.isTold(feature, measured, written.knownAt())
        || past.at(feature, cycle)
            .filter(kept -> kept.value().equals(measured.value()))
            .isPresent();
  }
}
