package com.rfid3.foresight.gateway.upstream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import jakarta.enterprise.context.ApplicationScoped;

/** The dependencies of the gateway, each with its own limits and breaker. */
@ApplicationScoped
public class Hops {
  private final Hop predictions;
  private final Hop alerts;
  private final Hop inventory;
  private final Hop cache;

  public Hops(HopSettings settings, MeterRegistry metrics) {
    this.predictions = watched("predictions", settings.predictions(), metrics);
    this.alerts = watched("alerts", settings.alerts(), metrics);
    this.inventory = watched("inventory", settings.inventory(), metrics);
    this.cache = watched("cache", settings.cache(), metrics);
  }

  public Hop predictions() {
    return predictions;
  }

  public Hop alerts() {
    return alerts;
  }

  /** The legacy tables. */
  public Hop inventory() {
    return inventory;
  }

  /** Redis. */
  public Hop cache() {
    return cache;
  }

  private static Hop watched(String name, HopSettings.Hop limits, MeterRegistry metrics) {
    Hop hop = new Hop(name, limits);
    Gauge.builder("foresight.gateway.breaker.open", hop, Hops::openness)
        .description("0 closed, 0.5 half open, 1 open")
        .tag("hop", name)
        .register(metrics);
    return hop;
  }

  private static double openness(Hop hop) {
    CircuitBreakerState state = hop.breaker();
    return switch (state) {
      case CLOSED -> 0;
      case HALF_OPEN -> 0.5;
      case OPEN -> 1;
    };
  }
}
