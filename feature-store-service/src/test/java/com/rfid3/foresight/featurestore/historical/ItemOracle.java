package com.rfid3.foresight.featurestore.historical;

import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.ledger.KnownHistory;
import com.rfid3.foresight.featurestore.ledger.LedgerScan;
import com.rfid3.foresight.legacyinventory.grade.Grade;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Item features counted anew from plain lists, slowly and without any of the code under test. */
final class ItemOracle {
  private final List<LedgerScan> seen = new ArrayList<>();
  private final Instant asOf;

  private ItemOracle(KnownHistory history, AskedRow asked) {
    this.asOf = asked.asOf();
    for (var scan : history.scans()) {
      boolean known = scan.seenAt().compareTo(asked.knownAt()) <= 0;
      boolean gone =
          scan.goneAt().isPresent() && scan.goneAt().get().compareTo(asked.knownAt()) <= 0;
      if (known && !gone && scan.scan().at().compareTo(asOf) <= 0) {
        seen.add(scan.scan());
      }
    }
    seen.sort(Comparator.comparing(LedgerScan::at));
  }

  static Map<Feature, OptionalDouble> values(KnownHistory history, AskedRow asked) {
    boolean heardOf = false;
    boolean anyBelieved = false;
    for (var scan : history.scans()) {
      boolean known = scan.seenAt().compareTo(asked.knownAt()) <= 0;
      heardOf |= known;
      anyBelieved |=
          known && (scan.goneAt().isEmpty() || scan.goneAt().get().compareTo(asked.knownAt()) > 0);
    }
    ItemOracle oracle = new ItemOracle(history, asked);
    return !heardOf || (anyBelieved && oracle.seen.isEmpty()) ? Map.of() : oracle.all();
  }

  private Map<Feature, OptionalDouble> all() {
    Map<Feature, OptionalDouble> all = new EnumMap<>(Feature.class);
    List<Instant> rentals = firsts("[0-9].*");
    List<Instant> laundry = firsts("L.*");
    List<Instant> scans = seen.stream().map(LedgerScan::at).toList();
    List<Instant> services =
        seen.stream()
            .filter(scan -> scan.status().matches("Needs to be Inspected|Repair"))
            .map(LedgerScan::at)
            .toList();
    all.put(Feature.RENTALS_TOTAL, count(rentals));
    all.put(Feature.RENTALS_7D, within(rentals, 7));
    all.put(Feature.RENTALS_30D, within(rentals, 30));
    all.put(Feature.RENTALS_90D, within(rentals, 90));
    all.put(Feature.RENTALS_365D, within(rentals, 365));
    all.put(Feature.SCANS_TOTAL, count(scans));
    all.put(Feature.SCANS_30D, within(scans, 30));
    all.put(Feature.LAUNDRY_CYCLES, count(laundry));
    all.put(Feature.SERVICE_SCANS, count(services));
    all.put(Feature.LAST_SCAN_AT, last(scans));
    all.put(Feature.LAST_RENTAL_AT, last(rentals));
    all.put(Feature.LAST_LAUNDRY_AT, last(laundry));
    all.put(Feature.LAST_SERVICE_AT, last(services));
    all.put(Feature.FIRST_SEEN_AT, last(scans.subList(0, Math.min(1, scans.size()))));
    all.put(
        Feature.RENTALS_SINCE_SERVICE,
        count(
            rentals.stream()
                .filter(at -> services.isEmpty() || !at.isBefore(services.getLast()))
                .toList()));
    all.put(Feature.GRADE, grade());
    return all;
  }

  private List<Instant> firsts(String contract) {
    Map<String, Instant> first = new TreeMap<>();
    for (LedgerScan scan : seen) {
      if (scan.scanType().equals("Rental") && scan.contract().matches(contract)) {
        first.merge(scan.contract(), scan.at(), (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    return first.values().stream().sorted().toList();
  }

  private OptionalDouble grade() {
    Optional<Grade> latest = Optional.empty();
    for (LedgerScan scan : seen) {
      latest = Grade.of(scan.quality()).isPresent() ? Grade.of(scan.quality()) : latest;
    }
    return latest.isPresent()
        ? OptionalDouble.of(List.of(Grade.values()).indexOf(latest.get()))
        : OptionalDouble.empty();
  }

  private OptionalDouble within(List<Instant> events, int days) {
    return count(
        events.stream().filter(at -> at.isAfter(asOf.minus(Duration.ofDays(days)))).toList());
  }

  private static OptionalDouble count(List<Instant> events) {
    return OptionalDouble.of(events.size());
  }

  private static OptionalDouble last(List<Instant> events) {
    return events.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) events.getLast().getEpochSecond());
  }
}
