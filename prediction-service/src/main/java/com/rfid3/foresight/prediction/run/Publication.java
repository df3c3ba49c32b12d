package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.contracts.feature.ItemState;
import com.rfid3.foresight.contracts.prediction.ModelVersion;
import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.PredictionStatus;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.prediction.cache.ClassAnswer;
import com.rfid3.foresight.prediction.cache.ItemAnswer;
import com.rfid3.foresight.prediction.cache.ReadyAnswers;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.Place;
import com.rfid3.foresight.prediction.ledger.PredictionLedger;
import com.rfid3.foresight.prediction.ledger.Scope;
import com.rfid3.foresight.prediction.ledger.Shard;
import com.rfid3.foresight.prediction.outlook.RiskBoard;
import com.rfid3.foresight.prediction.outlook.Standing;
import com.rfid3.foresight.prediction.pack.PackFleet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a run's statements the standing ones: in the table, on the items, in Redis. */
@ApplicationScoped
class Publication {
  private final PredictionLedger ledger;
  private final ReadyAnswers ready;
  private final Shelves shelves;
  private final Tidings tidings;

  Publication(PredictionLedger ledger, ReadyAnswers ready, Shelves shelves, Tidings tidings) {
    this.ledger = ledger;
    this.ready = ready;
    this.shelves = shelves;
    this.tidings = tidings;
  }

  Session open(RunRecords records, Set<PredictionType> enabled, Shard shard) {
    return new Session(records, EnumSet.copyOf(enabled), shard);
  }

  /** Tells what stands in the table; how many statements on demand those were. */
  int tell(Set<PredictionType> types, Instant at) {
    var standing = tidings.standing(types, at);
    tidings.tell(standing);
    return standing.demand().size();
  }

  /** Bounds of a page of items: after a tag, up to a tag, empty for open. */
  record Page(String after, String upTo) {}

  /** One run's publishing, step by step; counts what it did. */
  final class Session {
    private final RunRecords records;
    private final Set<PredictionType> enabled;
    private final Shard shard;
    private final List<Draft> demand = new ArrayList<>();
    private final RiskBoard risks = new RiskBoard();
    private final PackFleet packs = new PackFleet();
    private int itemsSeen;
    private int written;
    private int insufficient;
    private boolean left;

    private Session(RunRecords records, Set<PredictionType> enabled, Shard shard) {
      this.records = records;
      this.enabled = enabled;
      this.shard = shard;
    }

    /** Goes on where a run was left: what it published is not published again. */
    void goOn(RunProgress.Counts counts) {
      left = true;
      itemsSeen = counts.items();
      written = counts.written();
      insufficient = counts.insufficient();
    }

    RunProgress.Counts counts() {
      return new RunProgress.Counts(itemsSeen, written, insufficient);
    }

    RunRecords records() {
      return records;
    }

    Set<PredictionType> enabled() {
      return enabled;
    }

    int items() {
      return itemsSeen;
    }

    int written() {
      return written;
    }

    int insufficient() {
      return insufficient;
    }

    void classes(List<Draft> drafts) {
      List<Draft> standing = publish(Scope.all(enabled, TargetKind.RENTAL_CLASS), drafts);
      keepDemand(standing);
      Map<String, List<Prediction>> byClass =
          standing.stream()
              .map(Draft::prediction)
              .collect(Collectors.groupingBy(prediction -> prediction.target().id()));
      var answers = new HashMap<String, ClassAnswer>();
      byClass.forEach((id, said) -> answers.put(id, answer(id, said)));
      ready.put(ClassAnswer.KIND, answers).await().indefinitely();
    }

    private ClassAnswer answer(String id, List<Prediction> said) {
      int units = records.state(id).map(state -> state.taggedUnits()).orElse(0);
      return new ClassAnswer(id, units, said, now());
    }

    void aggregates(TargetKind kind, List<Draft> drafts) {
      keepDemand(publish(Scope.all(EnumSet.of(PredictionType.DEMAND), kind), drafts));
    }

    void items(List<ItemState> page, List<Draft> drafts, Page bounds) {
      itemsSeen += page.size();
      Map<String, List<Prediction>> said = Map.of();
      var types = EnumSet.of(PredictionType.MAINTENANCE, PredictionType.QUALITY);
      types.retainAll(enabled);
      if (!types.isEmpty()) {
        var scope = new Scope(types, TargetKind.ITEM, bounds.after(), bounds.upTo(), shard);
        List<Draft> standing = publish(scope, drafts);
        standing.stream()
            .filter(draft -> draft.prediction().predictionType() == PredictionType.MAINTENANCE)
            .forEach(risks::add);
        said =
            standing.stream()
                .map(Draft::prediction)
                .collect(Collectors.groupingBy(each -> Place.folded(each.target().id())));
      }
      var answers = new HashMap<String, ItemAnswer>();
      for (ItemState item : page) {
        var own = said.getOrDefault(Place.folded(item.tagId()), List.of());
        answers.put(item.tagId(), new ItemAnswer(item.tagId(), item.rentalClass(), own, now()));
      }
      ready.put(ItemAnswer.KIND, answers).await().indefinitely();
    }

    /** Counts the packs among the shop's items, whosever part they are. */
    void count(List<ItemState> page) {
      page.forEach(packs::add);
    }

    /** Keeps what is no single prediction, where that is this part's. */
    void keep(Workshop.Forecasts forecasts) {
      if (shard.leads()) {
        shelves.keep(forecasts, new Shelves.Known(records, packs), enabled);
      }
    }

    /** Registers the models, and tells of all that stands now where this part is all. */
    void close(List<ModelVersion> models) {
      if (shard.leads()) {
        tidings.register(models);
      }
      if (shard.of() == 1) {
        tidings.tell(
            left ? tidings.standing(enabled, now()) : new Standing(enabled, demand, risks, now()));
      }
    }

    private List<Draft> publish(Scope scope, List<Draft> drafts) {
      var published = ledger.publish(scope, drafts, records.occasion()).await().indefinitely();
      written += published.written();
      insufficient +=
          (int)
              drafts.stream()
                  .filter(
                      draft -> draft.prediction().status() == PredictionStatus.INSUFFICIENT_DATA)
                  .count();
      return published.standing();
    }

    private void keepDemand(List<Draft> standing) {
      standing.stream()
          .filter(draft -> draft.prediction().predictionType() == PredictionType.DEMAND)
          .forEach(demand::add);
    }

    private Instant now() {
      return records.occasion().now();
    }
  }
}
