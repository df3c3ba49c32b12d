package com.rfid3.foresight.prediction.shadow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** What it takes to let a challenger serve. */
@ConfigMapping(prefix = "foresight.shadow")
public interface ShadowSettings {
  /** Settled claims below which nothing is decided. */
  @WithDefault("200")
  @Min(30)
  int minClaims();

  /** Claims among them that held: of fewer a squared error tells little. */
  @WithDefault("20")
  @Min(5)
  int minHeld();

  /** Time after which a challenger that is no better makes room for the next. */
  @WithDefault("P90D")
  Duration patience();
}
