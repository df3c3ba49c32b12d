package com.rfid3.foresight.featurestore.cycle;

import com.rfid3.foresight.contracts.feature.CycleReport;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** How long cycles take, what they move, how fresh the features are. */
@ApplicationScoped
class CycleMetrics {
  private final Timer duration;
  private final Counter copied;
  private final Counter changed;
  private final Counter failed;
  private final AtomicReference<Instant> confirmed;

  CycleMetrics(MeterRegistry registry, Clock clock) {
    this.confirmed = new AtomicReference<>(clock.instant());
    this.duration = registry.timer("foresight.features.cycle");
    this.copied = registry.counter("foresight.features.scans.copied");
    this.changed = registry.counter("foresight.features.values.changed");
    this.failed = registry.counter("foresight.features.cycle.failures");
    Gauge.builder("foresight.features.age", () -> age(clock))
        .description("Since the last cycle completed here, or since the start")
        .baseUnit("seconds")
        .register(registry);
  }

  CycleReport timed(Supplier<CycleReport> cycle) {
    try {
      CycleReport report = duration.record(cycle);
      copied.increment(report.scansCopied());
      changed.increment(report.changed());
      confirmed.set(report.startedAt());
      return report;
    } catch (RuntimeException failure) {
      failed.increment();
      throw failure;
    }
  }

  private double age(Clock clock) {
    return Duration.between(confirmed.get(), clock.instant()).toMillis() / 1000.0;
  }
}
