package com.rfid3.foresight.featurestore.historical;

import com.rfid3.foresight.featurestore.ledger.KnownHistory;
import com.rfid3.foresight.featurestore.ledger.KnownScan;
import com.rfid3.foresight.featurestore.ledger.LedgerScan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Histories of any shape over 400 days: entered late, taken back, of laundry, tests and customers.
 */
public final class RandomScans {
  public static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
  private static final int DAYS = 400;

  private RandomScans() {}

  public static Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(0, Duration.ofDays(DAYS).toSeconds())
        .map(START::plusSeconds);
  }

  public static Arbitrary<KnownHistory> histories(String tag) {
    return scans(tag)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .uniqueElements(scan -> scan.scan().at())
        .map(scans -> new KnownHistory(tag, scans));
  }

  private static Arbitrary<KnownScan> scans(String tag) {
    Arbitrary<Long> late = Arbitraries.longs().between(0, Duration.ofDays(90).toSeconds());
    Arbitrary<Long> gone = Arbitraries.longs().between(1, Duration.ofDays(90).toSeconds());
    return Combinators.combine(scanned(tag), late, gone.optional(0.2))
        .as(
            (scan, delay, held) -> {
              Instant seen = scan.at().plusSeconds(delay);
              return new KnownScan(scan, seen, held.map(seen::plusSeconds));
            });
  }

  private static Arbitrary<LedgerScan> scanned(String tag) {
    Arbitrary<String> types = Arbitraries.of("Rental", "Rental", "Return", "Touch Scan");
    Arbitrary<String> contracts = Arbitraries.of("1", "2", "3", "L1", "L2", "Test", "");
    Arbitrary<String> statuses =
        Arbitraries.of("Ready to Rent", "Needs to be Inspected", "Repair", "Wet", "", "300F4F");
    Arbitrary<String> classes =
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.of("A", "A", "A")), Tuple.of(2, Arbitraries.of("B", "", "a")));
    Arbitrary<String> grades = Arbitraries.of("A+", "A", "B", "C-", "", "NR4");
    return Combinators.combine(instants(), types, contracts, statuses, classes, grades)
        .as(
            (at, type, contract, status, rentalClass, grade) ->
                new LedgerScan(
                    tag,
                    type,
                    LocalDateTime.ofInstant(at, ZoneOffset.UTC),
                    at,
                    contract,
                    status,
                    rentalClass,
                    grade,
                    Set.of(),
                    false));
  }

  /** Only what had happened and was known: all that an answer may rest on. */
  static KnownHistory onlyPast(KnownHistory history, AskedRow asked) {
    List<KnownScan> past =
        history.scans().stream()
            .filter(scan -> !scan.scan().at().isAfter(asked.asOf()))
            .filter(scan -> !scan.seenAt().isAfter(asked.knownAt()))
            .map(scan -> new KnownScan(scan.scan(), scan.seenAt(), believed(scan, asked)))
            .toList();
    return new KnownHistory(history.tagId(), past);
  }

  private static Optional<Instant> believed(KnownScan scan, AskedRow asked) {
    return scan.goneAt().filter(gone -> !gone.isAfter(asked.knownAt()));
  }
}
