package com.rfid3.foresight.prediction.record;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What seals the record. */
@ConfigMapping(prefix = "foresight.record")
public interface SealSettings {
  /**
   * Key of the seals. Who does not know it cannot make a changed record verify; keep it away from
   * the database. The default only tells accidents from honest rows.
   */
  @WithDefault("unkeyed")
  String key();
}
