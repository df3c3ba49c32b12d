package com.rfid3.foresight.prediction.outcome;

import com.rfid3.foresight.contracts.feature.Basket;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which classes went out together on customer contracts, in the order of time. */
public final class ContractsSeen {
  private final List<Contract> contracts;

  private record Contract(LocalDate day, Set<String> classes) {}

  /**
   * What was seen of two classes.
   *
   * @param nextHeldBoth whether the first contract with the one held the other
   * @param lift share of the contracts with the one that held the other, over that of all contracts
   */
  record Pair(boolean nextHeldBoth, double lift) {}

  public ContractsSeen(List<Basket> baskets, ShopTime time) {
    contracts =
        baskets.stream()
            .sorted(Comparator.comparing(Basket::rentedAt).thenComparing(Basket::contractNumber))
            .map(basket -> new Contract(time.dateOf(basket.rentedAt()), classes(basket)))
            .toList();
  }

  private static Set<String> classes(Basket basket) {
    return basket.lines().stream()
        .map(Basket.Line::rentalClass)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** Of a class and another from a day on, before another; empty where no contract held it. */
  Optional<Pair> together(List<String> pair, LocalDate from, LocalDate until) {
    String one = pair.getFirst();
    String other = pair.getLast();
    var within =
        contracts.stream()
            .filter(each -> !each.day.isBefore(from) && each.day.isBefore(until))
            .toList();
    var with = within.stream().filter(each -> each.classes.contains(one)).toList();
    if (with.isEmpty()) {
      return Optional.empty();
    }
    double share = share(with, other);
    double all = share(within, other);
    boolean next = with.getFirst().classes.contains(other);
    return Optional.of(new Pair(next, all == 0 ? 0 : share / all));
  }

  private static double share(List<Contract> of, String rentalClass) {
    return of.stream().filter(each -> each.classes.contains(rentalClass)).count()
        / (double) of.size();
  }
}
