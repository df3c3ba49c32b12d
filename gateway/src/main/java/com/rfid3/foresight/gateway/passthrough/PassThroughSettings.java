package com.rfid3.foresight.gateway.passthrough;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the legacy application is, and how the gateway talks to it. */
@ConfigMapping(prefix = "foresight.gateway.legacy")
public interface PassThroughSettings {

  URI url();

  Duration connectTimeout();

  /** Below the time after which the legacy server closes an idle connection. */
  Duration keepAlive();

  @Min(1)
  int connections();

  /** Requests that may wait for a connection. */
  @Min(1)
  int waiting();

  /** While this file is there, everything is passed through. */
  Optional<Path> onlyWhile();
}
