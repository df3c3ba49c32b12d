package com.rfid3.foresight.featurestore.label;

import com.rfid3.foresight.contracts.feature.Basket;
import com.rfid3.foresight.contracts.feature.GradeSpan;
import com.rfid3.foresight.contracts.feature.InspectionFlow;
import com.rfid3.foresight.contracts.feature.ServiceExposure;
import com.rfid3.foresight.contracts.feature.WeeklyTurns;
import com.rfid3.foresight.featurestore.category.Categories;
import com.rfid3.foresight.featurestore.category.CategoryMap;
import com.rfid3.foresight.featurestore.label.TurnSeries.Span;
import com.rfid3.foresight.featurestore.ledger.LedgerHistories;
import com.rfid3.foresight.featurestore.ledger.TagHistory;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

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
    return ofEachTag(Exposures::of);
  }

  /** Every span of one grade of every item, by tag and time. */
  public Multi<GradeSpan> grades() {
    return ofEachTag(GradeSpans::of);
  }

  /** Every customer turn as a time to inspection or laundry, by tag and time. */
  public Multi<InspectionFlow> flows() {
    return clock
        .watchedTo()
        .onItem()
        .transformToMulti(
            end -> ofEachTag((history, map) -> InspectionFlows.of(history, map, end)));
  }

  /** What scans saw go out on each customer contract, by time. */
  public Multi<Basket> scannedBaskets() {
    Instant now = clock.now();
    return categories
        .now()
        .onItem()
        .transformToMulti(
            map ->
                ledger
                    .all()
                    .collect()
                    .in(ScannedBaskets::new, (baskets, history) -> baskets.add(history.until(now)))
                    .onItem()
                    .transformToMulti(baskets -> Multi.createFrom().items(baskets.all(map))));
  }

  private <T> Multi<T> ofEachTag(BiFunction<TagHistory, CategoryMap, List<T>> labels) {
    Instant now = clock.now();
    return categories
        .now()
        .onItem()
        .transformToMulti(
            map ->
                ledger
                    .all()
                    .onItem()
                    .transformToIterable(history -> labels.apply(history.until(now), map)));
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
