package com.rfid3.foresight.prediction.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** When the forecast runs. */
@ConfigMapping(prefix = "foresight.forecast-run")
public interface RunSettings {

  /** How often it is looked whether a run is due, as the scheduler spells it; {@code off} never. */
  String look();

  /** Time between two regular runs, one slot each for any number of replicas. */
  @WithDefault("PT1H")
  Duration every();

  /** Wait after a run that failed, or that found nothing to start from. */
  @WithDefault("PT10S")
  Duration retryAfter();

  /** Time after which another replica may take over a run that went silent. */
  @WithDefault("PT2M")
  Duration lease();

  /** Weeks of turns that are read: three seasons, as many as a yearly pattern needs. */
  @WithDefault("160")
  @Min(12)
  int historyWeeks();
}
