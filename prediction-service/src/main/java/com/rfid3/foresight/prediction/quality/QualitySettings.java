package com.rfid3.foresight.prediction.quality;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;

/** What the records must hold before a grade's outlook is stated. */
@ConfigMapping(prefix = "foresight.quality")
public interface QualitySettings {
  /** Declines seen in the shop: a rate known to within a third. */
  @WithDefault("30")
  @Min(1)
  int minDeclines();

  /** Declines seen in a category before its items are spoken of. */
  @WithDefault("5")
  @Min(1)
  int minCategoryDeclines();

  /** Nominal level of the interval. */
  @WithDefault("0.8")
  @DecimalMin("0.5")
  @DecimalMax("0.98")
  double intervalLevel();
}
