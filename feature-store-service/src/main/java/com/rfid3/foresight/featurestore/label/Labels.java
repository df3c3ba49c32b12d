package com.rfid3.foresight.featurestore.label;

import com.rfid3.foresight.contracts.feature.ServiceExposure;
import com.rfid3.foresight.contracts.feature.WeeklyTurns;
import com.rfid3.foresight.featurestore.category.Categories;
import com.rfid3.foresight.featurestore.category.CategoryMap;
import com.rfid3.foresight.featurestore.label.TurnSeries.Span;
import com.rfid3.foresight.featurestore.ledger.LedgerHistories;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Labels from the ledger, streamed; the legacy scan table is never asked. */
@ApplicationScoped
public class Labels {
  private final LedgerHistories ledger;
  private final Categories categories;
  private final LabelSettings settings;
  private final LabelClock clock;

  public Labels(
      LedgerHistories ledger, Categories categories, LabelSettings settings, LabelClock clock) {
    this.ledger = ledger;
    this.categories = categories;
    this.settings = settings;
    this.clock = clock;
  }

  /** Weekly turns of every class from the week of a day on; by class and week. */
  public Multi<WeeklyTurns> turns(Optional<LocalDate> from) {
    return categories
        .now()
        .onItem()
        .transformToMulti(
            map ->
                clock
                    .copiedTo()
                    .onItem()
                    .transformToMulti(
                        copiedTo ->
                            turns(
                                map,
                                new Span(from.orElse(LocalDate.EPOCH), clock.today(), copiedTo))));
  }

  /** Service exposures of every customer turn, by tag and time. */
  public Multi<ServiceExposure> exposures() {
    Instant now = clock.now();
    return categories
        .now()
        .onItem()
        .transformToMulti(
            map ->
                ledger
                    .all()
                    .onItem()
                    .transformToIterable(history -> Exposures.of(history.until(now), map)));
  }

  private Multi<WeeklyTurns> turns(CategoryMap map, Span span) {
    Instant now = clock.now();
    return ledger
        .all()
        .collect()
        .in(
            () -> new TurnSeries(new CoveredWeeks(settings.coveredDays())),
            (series, history) -> series.add(history.until(now)))
        .onItem()
        .transformToMulti(series -> Multi.createFrom().items(() -> series.weeks(span, map)));
  }
}
