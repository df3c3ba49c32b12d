package com.rfid3.foresight.featurestore.historical;

import com.rfid3.foresight.featurestore.category.CategoryMap;
import com.rfid3.foresight.featurestore.historical.PointInTimeProperties.Told;
import com.rfid3.foresight.featurestore.ledger.KnownHistory;
import com.rfid3.foresight.featurestore.ledger.LedgerScan;
import com.rfid3.foresight.featurestore.membership.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Turns of classes, categories and the shop counted anew from plain lists, slowly and without any
 * of the code under test.
 */
record TurnOracle(List<KnownHistory> shop, List<Told> told) {
  private static final List<String> CONTRACTS = List.of("1", "2", "3");

  double ofClass(AskedRow asked, int days) {
    return count(asked, days, name -> name.equalsIgnoreCase(asked.entity()));
  }

  double ofCategory(AskedRow asked, int days) {
    return count(
        asked,
        days,
        name -> isRented(name, asked) && standing(name, asked).category().equals(asked.entity()));
  }

  double ofShop(AskedRow asked, int days) {
    return count(asked, days, name -> isRented(name, asked));
  }

  private double count(AskedRow asked, int days, Predicate<String> member) {
    int turns = 0;
    for (KnownHistory history : shop) {
      List<LedgerScan> seen =
          history.scans().stream()
              .filter(scan -> scan.isKnownAt(asked.knownAt()))
              .map(scan -> scan.scan())
              .filter(scan -> !scan.at().isAfter(asked.asOf()))
              .sorted(Comparator.comparing(LedgerScan::at))
              .toList();
      for (String contract : CONTRACTS) {
        Optional<LedgerScan> first =
            seen.stream()
                .filter(scan -> scan.scanType().equals("Rental"))
                .filter(scan -> scan.contract().equals(contract))
                .findFirst();
        boolean counts =
            first
                .filter(scan -> scan.at().plus(Duration.ofDays(days)).isAfter(asked.asOf()))
                .filter(scan -> member.test(classOf(scan, seen)))
                .isPresent();
        turns += counts ? 1 : 0;
      }
    }
    return turns;
  }

  private static String classOf(LedgerScan scan, List<LedgerScan> seen) {
    String own = scan.rentalClass();
    return !own.isEmpty()
        ? own
        : seen.stream()
            .map(LedgerScan::rentalClass)
            .filter(name -> !name.isEmpty())
            .reduce((a, b) -> b)
            .orElse("");
  }

  private boolean isRented(String rentalClass, AskedRow asked) {
    Standing standing = standing(rentalClass, asked);
    return !standing.resale() && !standing.category().equals("Resale");
  }

  // What was said last by then; before anything was said of any class, what was said first.
  private Standing standing(String rentalClass, AskedRow asked) {
    Instant then = asked.asOf().isBefore(asked.knownAt()) ? asked.asOf() : asked.knownAt();
    Instant first = told.stream().map(Told::since).min(Instant::compareTo).orElse(then);
    Instant moment = then.isBefore(first) ? first : then;
    return told.stream()
        .filter(each -> each.rentalClass().equalsIgnoreCase(rentalClass))
        .filter(each -> !each.since().isAfter(moment))
        .max(Comparator.comparing(Told::since))
        .map(Told::standing)
        .orElse(new Standing(CategoryMap.UNMAPPED, false));
  }
}
