package com.rfid3.foresight.platform.flags;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How the flags are watched. */
@ConfigMapping(prefix = "foresight.flags")
public interface FlagSettings {

  /** Time between two reads of the database. */
  Duration refresh();

  /** Longest wait for one read before the next one is tried. */
  Duration patience();

  /** Pause before listening to Redis again, where that was cut. */
  Duration listenAgain();
}
