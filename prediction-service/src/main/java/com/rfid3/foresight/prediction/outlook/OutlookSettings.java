package com.rfid3.foresight.prediction.outlook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the outlook speaks of. */
@ConfigMapping(prefix = "foresight.outlook")
public interface OutlookSettings {

  /** The store that the tagged items belong to: they carry no store of their own. */
  @WithDefault("8101")
  String store();
}
