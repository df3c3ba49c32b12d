package com.rfid3.foresight.featurestore.backfill;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How backfills are looked after. */
@ConfigMapping(prefix = "foresight.backfill")
public interface BackfillSettings {

  /** How often replicas look for a backfill that nobody works on any more. */
  @WithDefault("15s")
  Duration look();

  /** How long a backfill may go without a sign of life before another replica takes it up. */
  @WithDefault("30s")
  Duration lease();
}
