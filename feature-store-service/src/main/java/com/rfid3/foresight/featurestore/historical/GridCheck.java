package com.rfid3.foresight.featurestore.historical;

import com.rfid3.foresight.featurestore.historical.HistoricalQuery.Grid;
import com.rfid3.foresight.platform.web.Parameters;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Checks the instants at which all entities are asked for. */
final class GridCheck {
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final int MOST_INSTANTS = 2_000;

  private GridCheck() {}

  static Optional<Grid> grid(Members given, Parameters parameters, Instant now) {
    Optional<Instant> from = given.required("from").flatMap(text -> given.instant("from"));
    Optional<Instant> to = given.required("to").flatMap(text -> given.instant("to"));
    Optional<Duration> step = given.required("step").flatMap(text -> given.duration("step"));
    Instant knownAt = given.instant("known_at").orElse(now);
    if (knownAt.isAfter(now)) {
      parameters.refuse("known_at", "must not be in the future");
    }
    if (from.isEmpty() || to.isEmpty() || step.isEmpty()) {
      return Optional.empty();
    }
    return checked(new Grid(from.get(), to.get(), step.get(), knownAt), parameters, now);
  }

  private static Optional<Grid> checked(Grid grid, Parameters parameters, Instant now) {
    if (grid.to().isAfter(now)) {
      parameters.refuse("to", "must not be in the future");
    } else if (grid.to().isBefore(grid.from())) {
      parameters.refuse("to", "must not lie before from");
    } else if (grid.step().compareTo(SHORTEST) < 0) {
      parameters.refuse("step", "must be at least a minute");
    } else if (grid.instants() > MOST_INSTANTS) {
      parameters.refuse("step", "makes more than " + MOST_INSTANTS + " instants");
    } else {
      return Optional.of(grid);
    }
    return Optional.empty();
  }
}
