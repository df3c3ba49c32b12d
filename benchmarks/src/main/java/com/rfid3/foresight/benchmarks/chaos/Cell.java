package com.rfid3.foresight.benchmarks.chaos;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Faults that hold at the same time, at most one of each part. */
record Cell(Map<Dependency, Fault> faults) {

  Cell {
    faults = Map.copyOf(faults);
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
