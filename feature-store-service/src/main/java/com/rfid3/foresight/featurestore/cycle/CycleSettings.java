package com.rfid3.foresight.featurestore.cycle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** When features are computed, and in what portions. */
@ConfigMapping(prefix = "foresight.features")
public interface CycleSettings {

  /** Time between two cycles; the plan's five minutes. */
  @WithDefault("5m")
  Duration interval();

  /**
   * Time between two looks at whether a cycle is due. Short against the interval: a slot that could
   * not be claimed, or whose replica died, is not left for the next one.
   */
  @WithDefault("5s")
  Duration tick();

  /** How long a cycle may go without a sign of life before another replica takes over. */
  @WithDefault("2m")
  Duration lease();

  /** Entities whose features are compared and written at once. */
  @WithDefault("500")
  @Min(1)
  @Max(5000)
  int batch();
}
