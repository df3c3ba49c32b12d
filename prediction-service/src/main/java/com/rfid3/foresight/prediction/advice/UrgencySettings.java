package com.rfid3.foresight.prediction.advice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;

/** What counts as a big loss. */
@ConfigMapping(prefix = "foresight.urgency")
public interface UrgencySettings {

  /** Expected loss in dollars past which an urgency goes up one step. */
  @WithDefault("500")
  @Positive
  double bigLoss();
}
