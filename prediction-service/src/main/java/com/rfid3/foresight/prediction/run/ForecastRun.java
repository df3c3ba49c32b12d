package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.RunReport;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.advice.Occasions;
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

  ForecastRun(Occasions occasions, RecordRoom room, Workshop workshop, Publication publication) {
    this.occasions = occasions;
    this.room = room;
    this.workshop = workshop;
    this.publication = publication;
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

  // Page by page, so that a chain's million items need no more memory than a thousand.
  private void items(Workshop.Forecasts forecasts, Publication.Session session) {
    var statements =
        new ItemStatements(forecasts.maintenance(), forecasts.quality(), session.records());
    String after = "";
    boolean last = false;
    while (!last) {
      var page = room.items(after);
      last = room.isLast(page);
      String upTo = last ? "" : page.getLast().tagId();
      session.items(page, statements.of(page), new Publication.Page(after, upTo));
      after = upTo;
    }
  }
}
