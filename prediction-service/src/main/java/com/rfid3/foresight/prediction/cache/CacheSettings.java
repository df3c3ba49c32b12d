package com.rfid3.foresight.prediction.cache;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long answers are kept ready, and how long they are waited for. */
@ConfigMapping(prefix = "foresight.cache")
public interface CacheSettings {

  /** Life of a value: three hourly runs may fail before the table has to answer. */
  @WithDefault("PT3H")
  Duration life();

  /** Wait for Redis, after which the table answers. */
  @WithDefault("PT0.15S")
  Duration patience();
}
