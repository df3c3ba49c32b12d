package com.rfid3.foresight.featurestore.label;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How labels are made. */
@ConfigMapping(prefix = "foresight.labels")
public interface LabelSettings {

  /**
   * Days of a week on which something must have been scanned for the week to count as covered. A
   * shop works five or six days; in the weeks before scanning began in earnest there were one or
   * two.
   */
  @WithDefault("3")
  @Min(1)
  @Max(7)
  int coveredDays();
}
