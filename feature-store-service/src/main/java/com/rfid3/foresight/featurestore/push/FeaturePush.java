package com.rfid3.foresight.featurestore.push;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.ledger.Spelling;
import com.rfid3.foresight.featurestore.offline.LatestFeatures.Kept;
import com.rfid3.foresight.featurestore.offline.OfflineStore;
import com.rfid3.foresight.featurestore.offline.OfflineStore.Pushed;
import com.rfid3.foresight.featurestore.online.OnlineStore;
import com.rfid3.foresight.featurestore.sql.Patience;
import com.rfid3.foresight.featurestore.value.EntityValues;
import com.rfid3.foresight.featurestore.value.ValueChanges;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps pushed values: MariaDB first, then Redis, which may be away. Blocking. */
@ApplicationScoped
public class FeaturePush {
  private final OfflineStore offline;
  private final OnlineStore online;
  private final Clock clock;

  FeaturePush(OfflineStore offline, OnlineStore online, Clock clock) {
    this.offline = offline;
    this.online = online;
    this.clock = clock;
  }

  /** Keeps a chunk of values of any kinds; any of them may be repeated. */
  public PushReport keep(List<PushedValue> values) {
    PushReport report = PushReport.NOTHING;
    for (List<PushedValue> round : PushRounds.of(values)) {
      for (var ofKind : entities(round).entrySet()) {
        Pushed pushed =
            offline.push(ofKind.getValue(), clock.instant()).await().atMost(Patience.STATEMENT);
        publish(pushed.now());
        int received = ofKind.getValue().stream().mapToInt(each -> each.values().size()).sum();
        report =
            report.plus(
                new PushReport(
                    received, pushed.written(), pushed.current(), received - pushed.written()));
      }
    }
    return report;
  }

  // The next cycle that finds Redis incomplete, or the first read that misses, makes up for it.
  private void publish(List<Kept> now) {
    try {
      online.store(now).await().atMost(Patience.STATEMENT);
    } catch (RuntimeException away) {
      Log.debug("Redis takes no pushed values", away);
    }
  }

  private static Map<EntityKind, List<EntityValues>> entities(List<PushedValue> round) {
    Map<EntityKind, Map<String, EntityValues>> byKind = new HashMap<>();
    for (PushedValue value : round) {
      EntityKind kind = value.feature().view().entityKind();
      byKind
          .computeIfAbsent(kind, each -> new HashMap<>())
          .merge(
              Spelling.fold(value.entity()),
              new EntityValues(kind, value.entity(), Map.of(value.feature(), value.measured())),
              (a, b) ->
                  new EntityValues(kind, a.entity(), ValueChanges.merged(a.values(), b.values())));
    }
    Map<EntityKind, List<EntityValues>> lists = new HashMap<>();
    byKind.forEach((kind, entities) -> lists.put(kind, new ArrayList<>(entities.values())));
    return lists;
  }
}
