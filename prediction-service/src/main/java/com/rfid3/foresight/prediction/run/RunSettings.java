package com.rfid3.foresight.prediction.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.OptionalInt;

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

  /** Parts that the items of a run are dealt into, each made by a process of its own. */
  @WithDefault("1")
  @Min(1)
  @Max(1000)
  int shards();

  /** The part that this process makes, from 0, to end then; empty for a service that serves. */
  OptionalInt shard();

  /** Weeks of turns that are read: three seasons, as many as a yearly pattern needs. */
  @WithDefault("160")
  @Min(12)
  int historyWeeks();
}
