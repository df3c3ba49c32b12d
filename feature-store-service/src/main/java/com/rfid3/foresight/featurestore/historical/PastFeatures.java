package com.rfid3.foresight.featurestore.historical;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.contracts.feature.FeatureSource;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.category.Categories;
import com.rfid3.foresight.featurestore.derived.DerivedFeatures;
import com.rfid3.foresight.featurestore.ledger.KnownHistory;
import com.rfid3.foresight.featurestore.ledger.LedgerHistories;
import com.rfid3.foresight.featurestore.ledger.Spelling;
import com.rfid3.foresight.featurestore.membership.ClassHistory;
import com.rfid3.foresight.featurestore.membership.Standings;
import com.rfid3.foresight.featurestore.sql.MultiRowInsert;
import com.rfid3.foresight.featurestore.sql.Patience;
import com.rfid3.foresight.featurestore.state.ClassStates;
import com.rfid3.foresight.featurestore.value.Measurement;
import com.rfid3.foresight.featurestore.value.ValueChanges;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Features of asked rows. What the ledger tells is replayed from it, by the very code that computes
 * it live; what only the table remembers is looked up there; the rest follows. Blocking.
 */
@ApplicationScoped
class PastFeatures {
  private static final Duration WHOLE_LEDGER = Duration.ofMinutes(10);

  private final LedgerHistories ledger;
  private final KeptValues kept;
  private final DerivedFeatures derived;
  private final Membership membership;

  PastFeatures(
      LedgerHistories ledger, KeptValues kept, DerivedFeatures derived, Membership membership) {
    this.ledger = ledger;
    this.kept = kept;
    this.derived = derived;
    this.membership = membership;
  }

  /** A join over entities of one kind; for classes and above it reads the whole ledger once. */
  Join join(EntityKind kind) {
    boolean ofTurns =
        kind == EntityKind.RENTAL_CLASS || kind == EntityKind.CATEGORY || kind == EntityKind.GLOBAL;
    return new Join(kind, ofTurns ? new TurnPast(kind, turns(), membership.known()) : null);
  }

  private PastTurns turns() {
    return ledger
        .allKnown()
        .collect()
        .in(PastTurns::new, PastTurns::add)
        .await()
        .atMost(WHOLE_LEDGER);
  }

  /** One join; {@code turns} is null for kinds without any. */
  final class Join {
    private final EntityKind kind;
    private final TurnPast turns;
    private final List<Feature> remembered;

    private Join(EntityKind kind, TurnPast turns) {
      this.kind = kind;
      this.turns = turns;
      this.remembered =
          Feature.of(kind).stream()
              .filter(Feature::isStored)
              .filter(feature -> feature.view().source() != FeatureSource.LEDGER)
              .toList();
    }

    /** Values of rows in their order; the rows name a few hundred entities at most. */
    List<Map<Feature, Measurement>> at(List<AskedRow> rows) {
      List<String> entities = rows.stream().map(AskedRow::entity).distinct().toList();
      Instant latest = rows.stream().map(AskedRow::asOf).max(Instant::compareTo).orElseThrow();
      Map<String, KnownHistory> histories = histories(entities);
      Map<String, KeptPast> past =
          kept.of(kind, entities, remembered, latest).await().atMost(Patience.STATEMENT);
      return rows.stream()
          .map(
              row -> {
                String key = Spelling.fold(row.entity());
                Map<Feature, Measurement> replayed = replayed(histories.get(key), row);
                KeptPast looked = past.get(key);
                var stored =
                    looked == null ? replayed : ValueChanges.merged(replayed, looked.at(row));
                return derived.with(kind, stored, row.asOf());
              })
          .toList();
    }

    private Map<Feature, Measurement> replayed(KnownHistory history, AskedRow row) {
      if (turns != null) {
        return turns.at(row);
      }
      return history == null ? Map.of() : ItemPast.at(history, row);
    }

    private Map<String, KnownHistory> histories(List<String> entities) {
      Map<String, KnownHistory> byTag = new HashMap<>();
      if (kind == EntityKind.ITEM) {
        ledger
            .of(entities, MultiRowInsert.atLeast(entities.size()))
            .await()
            .atMost(Patience.STATEMENT)
            .forEach(history -> byTag.put(Spelling.fold(history.tagId()), history));
      }
      return byTag;
    }
  }

  /** What classes counted as, at any time. */
  @ApplicationScoped
  static class Membership {
    private final ClassHistory history;
    private final Categories categories;
    private final ClassStates fleet;

    Membership(ClassHistory history, Categories categories, ClassStates fleet) {
      this.history = history;
      this.categories = categories;
      this.fleet = fleet;
    }

    /** Before the first cycle there is no history, and the present is all that is known. */
    Standings known() {
      Standings standings = history.all().await().atMost(Patience.STATEMENT);
      return standings.isEmpty()
          ? Standings.ofNow(
              categories.now().await().atMost(Patience.STATEMENT),
              fleet.now().await().atMost(Patience.STATEMENT))
          : standings;
    }
  }
}
