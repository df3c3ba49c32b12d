package com.rfid3.foresight.gateway.status;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;

/** How the gateway watches the other services. */
@ConfigMapping(prefix = "foresight.gateway.probe")
public interface ProbeSettings {

  URI predictions();

  URI features();

  URI alerts();

  Duration every();

  Duration timeout();
}
