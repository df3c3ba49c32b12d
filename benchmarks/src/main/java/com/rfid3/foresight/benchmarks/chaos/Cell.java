package com.rfid3.foresight.benchmarks.chaos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Faults that hold at the same time, at most one of each part. */
record Cell(Map<Dependency, Fault> faults) {

  Cell {
    // In the order of the parts: what is chosen by a seed is the same in every run.
    faults = Collections.unmodifiableMap(new EnumMap<>(faults));
  }

  /**
   * The cell of this name, as {@link #name} gives it.
   *
   * @throws IllegalArgumentException when it names no part or no fault
   */
  static Cell named(String name) {
    Map<Dependency, Fault> faults = new EnumMap<>(Dependency.class);
    for (String each : name.split("\\+", -1)) {
      String[] words = each.split("-", 2);
      if (words.length < 2) {
        throw new IllegalArgumentException(each + " is no part and its fault");
      }
      faults.put(
          Dependency.valueOf(words[0].toUpperCase(Locale.ROOT)),
          Fault.valueOf(words[1].toUpperCase(Locale.ROOT)));
    }
    return new Cell(faults);
  }

  /** Every fault by itself. */
  static List<Cell> singles() {
    List<Cell> cells = new ArrayList<>();
    for (Dependency part : Dependency.values()) {
      for (Fault fault : Fault.values()) {
        cells.add(new Cell(Map.of(part, fault)));
      }
    }
    return cells;
  }

  /** All parts at once with the same fault. */
  static Cell everything(Fault fault) {
    return new Cell(
        Arrays.stream(Dependency.values()).collect(Collectors.toMap(part -> part, part -> fault)));
  }

  /** Every set of parts, at least two, down at once. */
  static List<Cell> subsetsDown() {
    List<Cell> cells = new ArrayList<>();
    Dependency[] parts = Dependency.values();
    for (int chosen = 1; chosen < (1 << parts.length); chosen++) {
      Map<Dependency, Fault> down = new EnumMap<>(Dependency.class);
      for (Dependency part : parts) {
        if ((chosen & (1 << part.ordinal())) != 0) {
          down.put(part, Fault.DOWN);
        }
      }
      if (down.size() > 1) {
        cells.add(new Cell(down));
      }
    }
    return cells;
  }

  String name() {
    return faults.entrySet().stream()
        .map(fault -> fault.getKey().word() + "-" + fault.getValue().word())
        .sorted()
        .collect(Collectors.joining("+"));
  }

  /** Whether the state and reason of a settled answer are right under these faults. */
  boolean explains(String read, String state, String reason) {
    Set<Dependency> touching =
        switch (read) {
          // The shop's own alerts stand in for those of the service, and come from the database.
          case "alerts" ->
              faults.containsKey(Dependency.ALERTS)
                  ? Set.of(Dependency.ALERTS, Dependency.DATABASE)
                  : Set.of();
          case "item", "insights", "summary" -> Set.of(Dependency.PREDICTIONS, Dependency.DATABASE);
          default -> Set.of();
        };
    Set<Dependency> faulty = Set.copyOf(touching.stream().filter(faults::containsKey).toList());
    if (read.equals("health")) {
      return true;
    }
    return faulty.isEmpty()
        ? state.equals("live")
        : Set.of("stale", "legacy", "empty").contains(state) && mayBe(reason, faulty);
  }

  private static boolean mayBe(String reason, Set<Dependency> faulty) {
    boolean ofDatabase = faulty.contains(Dependency.DATABASE) && reason.equals("database_down");
    boolean ofService =
        !faulty.equals(Set.of(Dependency.DATABASE))
            && Set.of("service_down", "timeout", "circuit_open", "overloaded").contains(reason);
    return ofDatabase || ofService;
  }
}
