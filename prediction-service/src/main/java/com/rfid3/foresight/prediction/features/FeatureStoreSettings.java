package com.rfid3.foresight.prediction.features;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;

/** Where the feature store is and how long it is waited for. */
@ConfigMapping(prefix = "foresight.features")
public interface FeatureStoreSettings {

  /** Root of its API. */
  URI url();

  /** One answer; a label export of a whole season takes seconds, no run may hang for ever. */
  @WithDefault("PT30S")
  Duration timeout();

  /** Further tries of a call that failed; the plan's retry_attempts. */
  @WithDefault("3")
  @Min(0)
  int retries();

  /** First wait between tries; each next one is twice as long. */
  @WithDefault("PT0.2S")
  Duration backoff();

  /** Items of one page, bounded by the feature store's own limit. */
  @WithDefault("1000")
  @Min(1)
  @Max(1000)
  int pageSize();
}
