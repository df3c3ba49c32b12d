package com.rfid3.foresight.gateway.snapshot;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How often the inventory is looked at, and at what cost to the database. */
@ConfigMapping(prefix = "foresight.gateway.snapshot")
public interface SnapshotSettings {

  /** Time between two looks, at least. */
  Duration every();

  /** A look is followed by a pause of this many times its own length, at least. */
  @Min(1)
  int restFactor();

  /** And of no more than this, however long the look was. */
  Duration longestRest();

  /** Pause after a look that failed. */
  Duration retryAfter();

  /** Longest wait for a look. */
  Duration timeout();
}
