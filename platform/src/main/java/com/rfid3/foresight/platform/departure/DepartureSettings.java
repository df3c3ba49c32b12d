package com.rfid3.foresight.platform.departure;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long a service that is asked to end still has. */
@ConfigMapping(prefix = "foresight.departure")
public interface DepartureSettings {

  /**
   * How long it goes on answering, each time with {@code Connection: close}, after it has said that
   * it is not ready: as long as whoever leads callers to it needs to lead them elsewhere.
   */
  Duration notice();

  /** How long what is under way then may take. What takes longer is cut. */
  Duration patience();
}
