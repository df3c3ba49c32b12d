package com.rfid3.foresight.featurestore.membership;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.featurestore.category.CategoryMap;
import com.rfid3.foresight.featurestore.ledger.Spelling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The standing of every class at any instant, as known at any other. Before the suite first looked
 * nobody knows: what it saw then is taken for the time before.
 */
public final class Standings {
  private final Map<String, NavigableMap<Instant, Standing>> byClass = new HashMap<>();
  private Instant begin = Instant.MAX;

  /** Standings of which nothing but the present is known. */
  public static Standings ofNow(CategoryMap categories, List<ClassState> fleet) {
    Standings standings = new Standings();
    present(categories, fleet)
        .forEach((name, standing) -> standings.add(name, Instant.EPOCH, standing));
    standings.begin = Instant.EPOCH;
    return standings;
  }

  /** Every class that is mapped or has tagged items, by its name, as it is now. */
  static Map<String, Standing> present(CategoryMap categories, List<ClassState> fleet) {
    Map<String, Standing> present = new TreeMap<>();
    // What no class is known of is there from the beginning, so that there is one in any shop.
    present.put("", Standing.UNMAPPED);
    categories.all().forEach((name, category) -> present.put(name, new Standing(category, false)));
    fleet.forEach(
        each ->
            present.put(
                Spelling.fold(each.rentalClass()), new Standing(each.category(), each.resale())));
    return present;
  }

  /** Adds what a class counts as from an instant on. */
  public void add(String rentalClass, Instant since, Standing standing) {
    byClass
        .computeIfAbsent(Spelling.fold(rentalClass), name -> new TreeMap<>())
        .put(since, standing);
    begin = since.isBefore(begin) ? since : begin;
  }

  /** Standing of a class, given folded, at an instant as known at another. */
  public Standing at(String foldedClass, Instant asOf, Instant knownAt) {
    Instant told = asOf.isBefore(knownAt) ? asOf : knownAt;
    return at(foldedClass, told.isBefore(begin) ? begin : told);
  }

  private Standing at(String foldedClass, Instant told) {
    NavigableMap<Instant, Standing> versions = byClass.get(foldedClass);
    var version = versions == null ? null : versions.floorEntry(told);
    return version == null ? Standing.UNMAPPED : version.getValue();
  }

  /** When anything was first known; empty where nothing is. */
  public boolean isEmpty() {
    return byClass.isEmpty();
  }

  /** When the suite first looked. */
  public Instant begin() {
    return begin;
  }

  /** Instants at which any standing changed. */
  public List<Instant> changes() {
    return byClass.values().stream()
        .flatMap(versions -> versions.keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Classes whose last standing differs from the present, with what they count as now. */
  List<Changed> changed(Map<String, Standing> present) {
    List<Changed> changed = new ArrayList<>();
    present.forEach(
        (name, standing) -> {
          if (!byClass.containsKey(name) || !at(name, Instant.MAX).equals(standing)) {
            changed.add(new Changed(name, standing));
          }
        });
    byClass.keySet().stream()
        .filter(name -> !present.containsKey(name))
        .filter(name -> !at(name, Instant.MAX).equals(Standing.UNMAPPED))
        .forEach(name -> changed.add(new Changed(name, Standing.UNMAPPED)));
    return changed;
  }

  /** A class, folded, and what it counts as from now on. */
  record Changed(String rentalClass, Standing standing) {}
}
