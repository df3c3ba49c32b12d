package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.contracts.feature.ItemState;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.RunReport;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.advice.Occasions;
import com.rfid3.foresight.prediction.maintenance.MaintenanceForecast;
import com.rfid3.foresight.prediction.shadow.ShadowTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** One forecast run from labels to answers. Blocking: it runs on a thread of its own. */
@ApplicationScoped
class ForecastRun {
  private final Occasions occasions;
  private final RecordRoom room;
  private final Workshop workshop;
  private final Publication publication;
  private final ItemModels models;
  private final ShadowTable shadows;

  ForecastRun(RecordRoom room, Workshop workshop, Publication publication, Kept kept) {
    this.occasions = kept.occasions();
    this.room = room;
    this.workshop = workshop;
    this.publication = publication;
    this.models = kept.models();
    this.shadows = kept.shadows();
  }

  /** When a run is made, and what of it is kept in this process. */
  @ApplicationScoped
  static class Kept {
    private final Occasions occasions;
    private final ItemModels models;
    private final ShadowTable shadows;

    Kept(Occasions occasions, ItemModels models, ShadowTable shadows) {
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
  }

  /** Forecasts the enabled types and makes the results the standing ones. */
  RunReport run(Set<PredictionType> enabled) {
    Occasion occasion = occasions.open();
    RunRecords records = room.at(occasion);
    var forecasts = workshop.make(records, enabled);
    var session = publication.open(records, enabled);
    classes(forecasts, session);
    aggregates(forecasts, session);
    items(forecasts, session);
    session.keep(forecasts);
    session.close(forecasts.versions());
    return new RunReport(
        occasion.lineageId(),
        occasion.now(),
        occasions.now(),
        forecasts.demand().size(),
        session.items(),
        session.written(),
        session.insufficient());
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

  private void beside(MaintenanceForecast forecast, List<ItemState> page, Occasion occasion) {
    forecast
        .compared()
        .ifPresent(
            pair ->
                shadows
                    .note(pair, forecast.besides(ItemStatements.watched(page), occasion))
                    .await()
                    .indefinitely());
  }

  // Page by page, so that a chain's million items need no more memory than a thousand.
  private void items(Workshop.Forecasts forecasts, Publication.Session session) {
    var statements =
        new ItemStatements(
            forecasts.maintenance(),
            forecasts.quality(),
            session.records().fleet(),
            session.records().occasion());
    models.keep(session.enabled(), statements);
    String after = "";
    boolean last = false;
    while (!last) {
      var page = room.items(after);
      last = room.isLast(page);
      String upTo = last ? "" : page.getLast().tagId();
      session.items(page, statements.of(page), new Publication.Page(after, upTo));
      forecasts
          .maintenance()
          .ifPresent(forecast -> beside(forecast, page, session.records().occasion()));
      after = upTo;
    }
  }
}
