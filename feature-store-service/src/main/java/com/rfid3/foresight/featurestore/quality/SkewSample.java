package com.rfid3.foresight.featurestore.quality;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.contracts.feature.FeatureSource;
import com.rfid3.foresight.contracts.feature.QualityReport.Skew;
import com.rfid3.foresight.featurestore.historical.Replay;
import com.rfid3.foresight.featurestore.offline.LatestFeatures;
import com.rfid3.foresight.featurestore.online.OnlineStore;
import com.rfid3.foresight.featurestore.online.OnlineStore.OnlineRead;
import com.rfid3.foresight.featurestore.sql.Patience;
import com.rfid3.foresight.featurestore.value.EntityValues;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Compares what Redis serves with what a join as of the same cycle answers, for some items. Both
 * should never differ; a value of an interrupted write or of another version would. Blocking.
 */
@ApplicationScoped
class SkewSample {
  private static final int ITEMS = 200;

  private final LatestFeatures latest;
  private final OnlineStore online;
  private final Replay replay;

  SkewSample(LatestFeatures latest, OnlineStore online, Replay replay) {
    this.latest = latest;
    this.online = online;
    this.replay = replay;
  }

  /** The comparison; empty while Redis is away or no complete cycle is on record there. */
  Optional<Skew> take() {
    try {
      List<String> tags =
          latest.page(EntityKind.ITEM, "", ITEMS).await().atMost(Patience.STATEMENT).stream()
              .map(kept -> kept.entity().entity())
              .toList();
      return tags.isEmpty()
          ? Optional.empty()
          : compared(online.find(EntityKind.ITEM, tags).await().atMost(Patience.STATEMENT));
    } catch (RuntimeException away) {
      Log.debug("No sample of the skew without Redis", away);
      return Optional.empty();
    }
  }

  private Optional<Skew> compared(OnlineRead read) {
    return read.confirmedAt().map(asOf -> compared(read, asOf));
  }

  private Skew compared(OnlineRead read, Instant asOf) {
    List<EntityValues> served =
        read.entities().stream().flatMap(Optional::stream).map(each -> each.values()).toList();
    List<EntityValues> replayed = replay.items(served, asOf);
    int compared = 0;
    int differing = 0;
    for (int i = 0; i < served.size(); i++) {
      for (var value : served.get(i).values().entrySet()) {
        if (value.getKey().view().source() == FeatureSource.LEDGER) {
          var other = replayed.get(i).values().get(value.getKey());
          compared++;
          differing += other != null && other.value().equals(value.getValue().value()) ? 0 : 1;
        }
      }
    }
    return new Skew(compared, differing);
  }
}
