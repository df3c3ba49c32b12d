package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;

/**
 * The writing of feature rows for a window of the past.
 *
 * @param stepSeconds between the cycles that are made up for
 * @param status {@code running}, {@code succeeded}, {@code failed} or {@code cancelled}
 * @param stage {@code items}, where {@code done} of {@code total} are tags, then {@code classes},
 *     where they are cycles
 * @param written values that were not on record yet
 * @param outcome why it ended otherwise than well
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Backfill(
    String id,
    Instant from,
    Instant to,
    long stepSeconds,
    String status,
    String stage,
    int done,
    int total,
    long written,
    String requestedBy,
    boolean cancelRequested,
    String outcome,
    Instant startedAt,
    Instant finishedAt) {

  /** Whether nothing more will come of it. */
  public boolean over() {
    return !status.equals("running");
  }
}
