package com.rfid3.foresight.prediction.ondemand;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How much is computed on demand. */
@ConfigMapping(prefix = "foresight.on-demand")
public interface OnDemandSettings {

  /** Computations at once in this replica; the plan's concurrent_predictions. */
  @WithDefault("5")
  @Min(1)
  @Max(64)
  int abreast();

  /** Computations that wait for those; the next one is refused as overloaded. */
  @WithDefault("50")
  @Min(0)
  @Max(10_000)
  int waiting();

  /** How long a read waits for a computation, after which it says what stands. */
  @WithDefault("PT0.4S")
  Duration patience();
}
