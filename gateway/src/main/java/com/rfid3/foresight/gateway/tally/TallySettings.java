package com.rfid3.foresight.gateway.tally;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How counts are kept. */
@ConfigMapping(prefix = "foresight.gateway.tally")
interface TallySettings {

  /** How often counts are added to the database. */
  Duration every();

  /** How long counts stay in the database. */
  Duration kept();

  /** Reports of overlays that are believed in a minute. */
  @Min(1)
  int reportsAMinute();
}
