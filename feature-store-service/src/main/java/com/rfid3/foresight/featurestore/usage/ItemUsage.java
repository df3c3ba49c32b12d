package com.rfid3.foresight.featurestore.usage;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.ledger.LedgerScan;
import com.rfid3.foresight.featurestore.ledger.Spelling;
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
import java.util.function.Predicate;

/**
 * The features of one item from its scans alone, so that a tag without an item row has them too.
 * Anchors rather than ages: a value changes only when something happened.
 */
public final class ItemUsage {
  private static final List<Feature> RENTAL_WINDOWS =
      List.of(Feature.RENTALS_7D, Feature.RENTALS_30D, Feature.RENTALS_90D, Feature.RENTALS_365D);
  private static final List<String> SCAN_TYPES =
      List.of("touch scan", "rental", "return", "delivery", "pickup");

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
    List<Instant> rentals = turns.stream().map(Turn::at).toList();
    List<Instant> scans = history.scans().stream().map(LedgerScan::at).toList();
    List<Instant> services = timesOf(ServiceEvents::isService);
    List<Instant> laundry = laundry().stream().map(LedgerScan::at).toList();
    values.put(Feature.FIRST_SEEN_AT, anchor(scans.stream().findFirst()));
    values.put(Feature.LAST_SCAN_AT, anchor(last(scans)));
    values.put(Feature.LAST_RENTAL_AT, anchor(last(rentals)));
    values.put(Feature.LAST_SERVICE_AT, anchor(last(services)));
    values.put(Feature.LAST_LAUNDRY_AT, anchor(last(laundry)));
    values.put(Feature.RENTALS_TOTAL, counted(rentals));
    RENTAL_WINDOWS.forEach(window -> values.put(window, windowed(window, rentals)));
    values.put(Feature.SCANS_TOTAL, counted(scans));
    values.put(Feature.SCANS_30D, windowed(Feature.SCANS_30D, scans));
    values.put(Feature.RENTALS_SINCE_SERVICE, sinceService(last(services).orElse(firstSeen)));
    values.put(Feature.LAUNDRY_CYCLES, counted(laundry));
    values.put(Feature.SERVICE_SCANS, counted(services));
    values.put(Feature.FAULT_SCANS, counted(timesOf(LedgerScan::hasServiceFlag)));
    values.put(Feature.LAST_SCAN_TYPE, lastScanType());
    values.putAll(new GradeTrend(history, firstSeen).values());
    return new EntityValues(EntityKind.ITEM, history.tagId(), values);
  }

  private Collection<LedgerScan> laundry() {
    return RentalTurns.firstScans(history, ContractKind.LAUNDRY);
  }

  private List<Instant> timesOf(Predicate<LedgerScan> scans) {
    return history.scans().stream().filter(scans).map(LedgerScan::at).toList();
  }

  private Measurement windowed(Feature window, List<Instant> events) {
    WindowCount count = new WindowCount(asOf, Duration.ofDays(window.view().windowDays()));
    events.forEach(count::add);
    return Measurement.of(count.count(), count.lastChange(firstSeen));
  }

  private Measurement lastScanType() {
    if (history.scans().isEmpty()) {
      return Measurement.none(firstSeen);
    }
    LedgerScan latest = history.scans().getLast();
    int code = SCAN_TYPES.indexOf(Spelling.fold(latest.scanType()));
    return Measurement.of(code < 0 ? SCAN_TYPES.size() : code, latest.at());
  }

  private Measurement sinceService(Instant service) {
    List<Instant> since = turns.stream().map(Turn::at).filter(at -> !at.isBefore(service)).toList();
    return Measurement.of(since.size(), since.isEmpty() ? service : since.getLast());
  }

  private Measurement anchor(Optional<Instant> moment) {
    return moment.map(Measurement::anchor).orElseGet(() -> Measurement.none(firstSeen));
  }

  private Measurement counted(List<Instant> events) {
    return Measurement.of(events.size(), last(events).orElse(firstSeen));
  }

  private static Optional<Instant> last(List<Instant> moments) {
    return moments.isEmpty() ? Optional.empty() : Optional.of(moments.getLast());
  }
}
