package com.rfid3.foresight.platform.identity;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What the services know of each other. */
@ConfigMapping(prefix = "foresight.internal")
public interface InternalSettings {

  /** Key that every internal call carries; without one only this machine is listened to. */
  Optional<String> key();
}
