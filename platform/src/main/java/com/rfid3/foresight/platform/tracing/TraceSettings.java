package com.rfid3.foresight.platform.tracing;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.net.URI;
import java.util.Optional;

/** Where traces go, and how many. */
@ConfigMapping(prefix = "foresight.traces")
public interface TraceSettings {

  /** Base address of an OTLP collector; nothing is traced without one. */
  Optional<URI> url();

  /** Share of the requests and job runs that are traced, 0 to 1. */
  @DecimalMin("0")
  @DecimalMax("1")
  double share();

  /**
   * Whether who calls may decide that a request is traced: the services let the gateway, the
   * gateway lets nobody.
   */
  boolean callersDecide();
}
