package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.contracts.feature.ItemState;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.RunReport;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.advice.Occasions;
import com.rfid3.foresight.prediction.ledger.Shard;
import com.rfid3.foresight.prediction.maintenance.MaintenanceForecast;
import com.rfid3.foresight.prediction.shadow.ShadowTable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** One forecast run from labels to answers. Blocking: it runs on a thread of its own. */
@ApplicationScoped
class ForecastRun {
  private final Occasions occasions;
  private final RecordRoom room;
  private final Workshop workshop;
  private final Publication publication;
  private final ItemModels models;
  private final ShadowTable shadows;
  private final RunProgress progress;

  ForecastRun(RecordRoom room, Workshop workshop, Publication publication, Kept kept) {
    this.occasions = kept.occasions();
    this.room = room;
    this.workshop = workshop;
    this.publication = publication;
    this.models = kept.models();
    this.shadows = kept.shadows();
    this.progress = kept.progress();
  }

  /** When a run is made, and what of it is kept. */
  @ApplicationScoped
  static class Kept {
    private final Occasions occasions;
    private final ItemModels models;
    private final ShadowTable shadows;
    private final RunProgress progress;

    Kept(Occasions occasions, ItemModels models, ShadowTable shadows, RunProgress progress) {
      this.progress = progress;
      this.shadows = shadows;
      this.occasions = occasions;
      this.models = models;
    }

    Occasions occasions() {
      return occasions;
    }

    ItemModels models() {
      return models;
    }

    ShadowTable shadows() {
      return shadows;
    }

    RunProgress progress() {
      return progress;
    }
  }

  /**
   * What a run is asked for.
   *
   * @param shard the part of the items that it speaks of
   * @param goesOn whether it takes up what a run that did not come to its end had left
   */
  record Order(Shard shard, boolean goesOn) {
    /** The whole run from its beginning: somebody asks because something changed. */
    static final Order ANEW = new Order(Shard.WHOLE, false);

    /** The whole run, or what is left of it. */
    static final Order WHOLE = new Order(Shard.WHOLE, true);
  }

  /** Forecasts the enabled types and makes the results the standing ones. */
  RunReport run(Set<PredictionType> enabled, Order order) {
    Occasion fresh = occasions.open();
    Optional<RunProgress.Left> left =
        order.goesOn
            ? await(progress.left(order.shard, enabled, fresh))
            : Optional.<RunProgress.Left>empty();
    Occasion occasion = left.map(RunProgress.Left::occasion).orElse(fresh);
    RunRecords records = room.at(occasion);
    var forecasts = workshop.make(records, enabled);
    var session = publication.open(records, enabled, order.shard);
    var items = new ItemRun(session, order.shard, left.map(RunProgress.Left::after).orElse(""));
    left.ifPresentOrElse(at -> session.goOn(at.counts()), () -> opening(forecasts, items));
    items(forecasts, items);
    session.keep(forecasts);
    session.close(forecasts.versions());
    await(progress.done(order.shard, occasion));
    return new RunReport(
        occasion.lineageId(),
        occasion.now(),
        occasions.now(),
        forecasts.demand().size(),
        session.items(),
        session.written(),
        session.insufficient());
  }

  /** The items of a run: its session, the part of them that is its, the tag they begin after. */
  private record ItemRun(Publication.Session session, Shard shard, String from) {}

  private void opening(Workshop.Forecasts forecasts, ItemRun run) {
    if (run.shard.leads()) {
      classes(forecasts, run.session);
      aggregates(forecasts, run.session);
    }
    note(run, "");
  }

  private void note(ItemRun run, String after) {
    var session = run.session;
    var left = new RunProgress.Left(session.records().occasion(), after, session.counts());
    await(progress.note(run.shard, session.enabled(), left));
  }

  private static void classes(Workshop.Forecasts forecasts, Publication.Session session) {
    var statements = new ClassStatements(session.enabled(), forecasts, session.records());
    session.classes(
        session.records().fleet().values().stream()
            .flatMap(state -> statements.of(state).stream())
            .toList());
  }

  private static void aggregates(Workshop.Forecasts forecasts, Publication.Session session) {
    if (session.enabled().contains(PredictionType.DEMAND)) {
      for (TargetKind kind : List.of(TargetKind.CATEGORY, TargetKind.TOTAL, TargetKind.STORE)) {
        session.aggregates(kind, forecasts.demand().ofAll(kind));
      }
    }
  }

  private void items(Workshop.Forecasts forecasts, ItemRun run) {
    var session = run.session;
    var statements =
        new ItemStatements(
            forecasts.maintenance(),
            forecasts.quality(),
            session.records().fleet(),
            session.records().occasion());
    models.keep(session.enabled(), statements);
    boolean fromTheFirst = run.from.isEmpty();
    if (!fromTheFirst) {
      // Packs are told of all items, those of the pages that were published before among them.
      pages("", (page, bounds) -> session.count(page));
    }
    pages(
        run.from,
        (page, bounds) -> {
          if (fromTheFirst) {
            session.count(page);
          }
          var own = page.stream().filter(item -> run.shard.holds(item.tagId())).toList();
          session.items(own, statements.of(own), bounds);
          forecasts
              .maintenance()
              .ifPresent(forecast -> beside(forecast, own, statements.occasion()));
          note(run, page.isEmpty() ? bounds.after() : page.getLast().tagId());
        });
  }

  // Page by page, so that a chain's million items need no more memory than a thousand.
  private void pages(String from, BiConsumer<List<ItemState>, Publication.Page> each) {
    String after = from;
    boolean last = false;
    while (!last) {
      var page = room.items(after);
      last = room.isLast(page);
      String upTo = last ? "" : page.getLast().tagId();
      each.accept(page, new Publication.Page(after, upTo));
      after = upTo;
    }
  }

  private void beside(MaintenanceForecast forecast, List<ItemState> page, Occasion occasion) {
    forecast
        .compared()
        .ifPresent(
            pair ->
                await(
                    shadows.note(pair, forecast.besides(ItemStatements.watched(page), occasion))));
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().indefinitely();
  }
}
