package com.rfid3.foresight.prediction.restock;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;

/** How long an order takes, until a planner says better. */
@ConfigMapping(prefix = "foresight.restock")
public interface RestockSettings {

  /** Days from order to shelf; the legacy data hold none, the plan's example says 7. */
  @WithDefault("7")
  @Min(1)
  int leadTimeDays();

  /** Days until the next order can be placed. */
  @WithDefault("7")
  @Min(0)
  int reviewDays();

  /** Probability with which the shelf is to last until the next order arrives. */
  @WithDefault("0.9")
  @DecimalMin("0.5")
  @DecimalMax("0.995")
  double serviceLevel();
}
