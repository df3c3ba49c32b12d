package com.rfid3.foresight.gateway.upstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** What each hop may cost. Why each number is what it is stands in application.properties. */
@ConfigMapping(prefix = "foresight.gateway.hop")
public interface HopSettings {

  @Valid
  Hop predictions();

  @Valid
  Hop alerts();

  /** The legacy tables. */
  @Valid
  Hop inventory();

  /** Redis. */
  @Valid
  Hop cache();

  /** The limits of one hop. */
  interface Hop {
    /** Longest wait for one attempt. */
    Duration attempt();

    /** Attempts after the first, for calls that change nothing. */
    @Min(0)
    @Max(5)
    int retries();

    /** Wait before a retry; as much again, at most, is added at random. */
    @WithDefault("20ms")
    Duration retryDelay();

    /** Calls at once; one more is turned away. */
    @Min(1)
    int concurrency();

    /** Attempts looked back on. */
    @WithDefault("6")
    @Min(2)
    int breakerVolume();

    /** Share of them that must have failed for the breaker to open. */
    @WithDefault("0.6")
    @DecimalMin("0.1")
    @DecimalMax("1.0")
    double breakerRatio();

    /** How long an open breaker waits before it lets a call through to try. */
    @WithDefault("1s")
    Duration breakerDelay();
  }
}
