package com.rfid3.foresight.alerts;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Every number of this service; application.properties says why each has its default. */
@ConfigMapping(prefix = "foresight.alerts")
public interface AlertSettings {

  /** Time between two polls of the predictions, which is also the slot of the cycle. */
  Duration pollInterval();

  /** Time between two looks at the tables, by every replica. */
  Duration viewInterval();

  /** How long a cycle may go silent before another replica takes its slot over. */
  Duration cycleLease();

  /** When alerts open and close. */
  Hysteresis hysteresis();

  /** Most legacy rows linked in one cycle. */
  @Min(0)
  @Max(1_000)
  int linksPerCycle();

  /** Thresholds of opening and closing. */
  interface Hysteresis {

    /** Probability from which an alert opens. */
    @DecimalMin("0")
    @DecimalMax("1")
    double openAt();

    /** Probability below which it weakens. */
    @DecimalMin("0")
    @DecimalMax("1")
    double closeBelow();

    /** How long an alert stays open at least. */
    Duration minimumHold();

    /** How long it must have been weak before it closes. */
    Duration quietTime();
  }
}
