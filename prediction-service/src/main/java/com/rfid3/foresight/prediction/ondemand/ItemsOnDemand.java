package com.rfid3.foresight.prediction.ondemand;

import com.rfid3.foresight.contracts.feature.ItemState;
import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.legacyinventory.prediction.ClassMember;
import com.rfid3.foresight.prediction.cache.CacheLife;
import com.rfid3.foresight.prediction.cache.ItemAnswer;
import com.rfid3.foresight.prediction.cache.ReadyAnswers;
import com.rfid3.foresight.prediction.features.FeatureStore;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.Place;
import com.rfid3.foresight.prediction.ledger.PredictionLedger;
import com.rfid3.foresight.prediction.ledger.Scope;
import com.rfid3.foresight.prediction.run.ItemModels;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Computes what can be said of one item now, from the models of the last run of the day, and makes
 * it the standing statement, as a run would.
 */
@ApplicationScoped
public class ItemsOnDemand {
  /** Types that are said of single items. */
  private static final Set<PredictionType> OF_ITEMS =
      EnumSet.of(PredictionType.MAINTENANCE, PredictionType.QUALITY);

  private final FeatureStore features;
  private final ItemModels models;
  private final PredictionLedger ledger;
  private final ReadyAnswers ready;
  private final Duration patience;
  private final Turnstile turnstile;
  private final SingleFlight<String, ItemAnswer> flights = new SingleFlight<>();

  public ItemsOnDemand(FeatureStore features, ItemModels models, Shelf shelf) {
    this.features = features;
    this.models = models;
    this.ledger = shelf.ledger();
    this.ready = shelf.ready();
    this.patience = shelf.settings().patience();
    this.turnstile = new Turnstile(shelf.settings().abreast(), shelf.settings().waiting());
  }

  /** Where what is computed goes, and how much of it may be under way. */
  @ApplicationScoped
  public static class Shelf {
    private final PredictionLedger ledger;
    private final ReadyAnswers ready;
    private final OnDemandSettings settings;

    public Shelf(PredictionLedger ledger, ReadyAnswers ready, OnDemandSettings settings) {
      this.ledger = ledger;
      this.ready = ready;
      this.settings = settings;
    }

    PredictionLedger ledger() {
      return ledger;
    }

    ReadyAnswers ready() {
      return ready;
    }

    OnDemandSettings settings() {
      return settings;
    }
  }

  /** Whether anything of an item is computed while these types are on. */
  public boolean concerns(Set<PredictionType> enabled) {
    return enabled.stream().anyMatch(OF_ITEMS::contains);
  }

  /**
   * What is said of an item now; fails with {@link Overloaded} where too much is under way. It goes
   * on to its end though nobody waits for it.
   */
  public Uni<ItemAnswer> of(ClassMember member, Set<PredictionType> enabled) {
    var types = EnumSet.copyOf(OF_ITEMS);
    types.retainAll(enabled);
    return Uni.createFrom()
        .completionStage(
            () ->
                flights.of(
                    Place.folded(member.tagId()),
                    () -> turnstile.pass(() -> begun(member, types))));
  }

  /** The same for a read, which says what stands where that takes too long or fails. */
  public Uni<ItemAnswer> or(ItemAnswer otherwise, ClassMember member, Set<PredictionType> enabled) {
    return of(member, enabled)
        .ifNoItem()
        .after(patience)
        .recoverWithItem(otherwise)
        .onFailure()
        .recoverWithItem(otherwise);
  }

  /** How many wait for an item that is computed at the moment. */
  public int waitingFor(String tagId) {
    return flights.waiting(Place.folded(tagId));
  }

  private CompletionStage<ItemAnswer> begun(ClassMember member, Set<PredictionType> types) {
    return CompletableFuture.supplyAsync(
        () -> computed(member, types), Infrastructure.getDefaultWorkerPool());
  }

  private ItemAnswer computed(ClassMember member, Set<PredictionType> types) {
    List<ItemState> state = features.item(member.tagId()).stream().toList();
    var work = models.on(types);
    List<Draft> drafts = work.of(state);
    var scope = Scope.one(types, TargetKind.ITEM, member.tagId());
    List<Prediction> said =
        ledger.publish(scope, drafts, work.occasion()).await().indefinitely().standing().stream()
            .map(Draft::prediction)
            .toList();
    var answer =
        new ItemAnswer(
            member.tagId(), member.rentalClass().orElse(null), said, work.occasion().now());
    ready
        .put(ItemAnswer.KIND, Map.of(member.tagId(), answer), CacheLife.of(said))
        .await()
        .indefinitely();
    return answer;
  }
}
