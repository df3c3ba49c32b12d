package com.rfid3.foresight.featurestore.usage;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.ledger.LedgerScan;
import com.rfid3.foresight.featurestore.ledger.TagHistory;
import com.rfid3.foresight.featurestore.value.EntityValues;
import com.rfid3.foresight.featurestore.value.Measurement;
import com.rfid3.foresight.legacyinventory.contract.ContractKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The features of one item from its scans alone, so that a tag without an item row has them too.
 * Anchors rather than ages: a value changes only when something happened.
 */
public final class ItemUsage {
  private static final Duration WINDOW = Duration.ofDays(Feature.RENTALS_90D.view().windowDays());

  private final TagHistory history;
  private final Instant asOf;
  private final Instant firstSeen;
  private final List<Turn> turns;

  private ItemUsage(TagHistory history, Instant asOf) {
    this.history = history;
    this.asOf = asOf;
    this.firstSeen = history.scans().isEmpty() ? asOf : history.scans().getFirst().at();
    this.turns = RentalTurns.of(history);
  }

  /**
   * Features of the item as of an instant; empty where it had not been seen by then. An item all of
   * whose scans were taken back has never been used, which its features must say.
   */
  public static Optional<EntityValues> of(TagHistory history, Instant asOf) {
    TagHistory past = history.until(asOf);
    if (history.scans().isEmpty()) {
      return Optional.of(new ItemUsage(history, asOf).values());
    }
    return past.scans().isEmpty()
        ? Optional.empty()
        : Optional.of(new ItemUsage(past, asOf).values());
  }

  private EntityValues values() {
    Map<Feature, Measurement> values = new EnumMap<>(Feature.class);
    Optional<Instant> service = lastService();
    values.put(
        Feature.LAST_SCAN_AT,
        anchor(history.scans().stream().map(LedgerScan::at).reduce((a, b) -> b)));
    values.put(Feature.LAST_RENTAL_AT, anchor(turns.stream().map(Turn::at).reduce((a, b) -> b)));
    values.put(Feature.LAST_SERVICE_AT, anchor(service));
    values.put(Feature.RENTALS_TOTAL, counted(turns.stream().map(Turn::at)));
    values.put(Feature.RENTALS_90D, windowed());
    values.put(Feature.RENTALS_SINCE_SERVICE, sinceService(service.orElse(firstSeen)));
    values.put(Feature.LAUNDRY_CYCLES, counted(laundry().stream().map(LedgerScan::at)));
    return new EntityValues(EntityKind.ITEM, history.tagId(), values);
  }

  private Collection<LedgerScan> laundry() {
    return RentalTurns.firstScans(history, ContractKind.LAUNDRY);
  }

  private Optional<Instant> lastService() {
    return history.scans().stream()
        .filter(ServiceEvents::isService)
        .map(LedgerScan::at)
        .reduce((a, b) -> b);
  }

  private Measurement windowed() {
    WindowCount count = new WindowCount(asOf, WINDOW);
    turns.forEach(turn -> count.add(turn.at()));
    return Measurement.of(count.count(), count.lastChange(firstSeen));
  }

  private Measurement sinceService(Instant service) {
    List<Instant> since = turns.stream().map(Turn::at).filter(at -> !at.isBefore(service)).toList();
    return Measurement.of(since.size(), since.isEmpty() ? service : since.getLast());
  }

  private Measurement anchor(Optional<Instant> moment) {
    return moment.map(Measurement::anchor).orElseGet(() -> Measurement.none(firstSeen));
  }

  private Measurement counted(Stream<Instant> events) {
    List<Instant> all = events.toList();
    return Measurement.of(all.size(), all.isEmpty() ? firstSeen : all.getLast());
  }
}
