package com.rfid3.foresight.prediction.pack;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** What the records must hold before anything is said of what goes together. */
@ConfigMapping(prefix = "foresight.pack")
public interface PackSettings {
  /** Contracts with both classes below which a pair is chance. */
  @WithDefault("10")
  @Min(2)
  int supportFloor();

  /** Contracts on record before pairs are looked for. */
  @WithDefault("200")
  @Min(20)
  int minContracts();
}
