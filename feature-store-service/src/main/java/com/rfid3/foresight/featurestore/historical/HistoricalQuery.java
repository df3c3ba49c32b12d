package com.rfid3.foresight.featurestore.historical;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A join that holds: every member was checked.
 *
 * @param rows file with the asked rows; empty where all entities are meant
 * @param grid instants at which all entities are meant; empty where rows are given
 */
record HistoricalQuery(
    EntityKind kind, List<Feature> features, Optional<Path> rows, Optional<Grid> grid) {

  /** Instants from one to another, both inclusive, all known at one. */
  record Grid(Instant from, Instant to, Duration step, Instant knownAt) {

    long instants() {
      return Duration.between(from, to).dividedBy(step) + 1;
    }
  }
}
