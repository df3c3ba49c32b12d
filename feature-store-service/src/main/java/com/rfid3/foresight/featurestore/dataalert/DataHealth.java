package com.rfid3.foresight.featurestore.dataalert;

import com.rfid3.foresight.contracts.feature.QualityReport.Skew;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The state of the data at one moment.
 *
 * @param source the scans as they were last found; empty before they were ever read
 * @param lastCycle when the last complete cycle began
 * @param drifted features that have moved away from the pinned day, in the last measurement
 * @param skew what the last measurement saw serving and training differ in
 */
record DataHealth(
    Optional<Source> source,
    Optional<Instant> lastCycle,
    List<Drifted> drifted,
    Optional<Skew> skew) {

  /** The scans: whether they shrank, how many there are, and how many there were when complete. */
  record Source(boolean shrunk, long rows, long completeRows) {}

  /** A feature of a kind of entity, and its population stability index. */
  record Drifted(String entityKind, String feature, double psi) {}
}
