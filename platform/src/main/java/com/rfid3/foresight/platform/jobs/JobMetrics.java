package com.rfid3.foresight.platform.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How long jobs take, how they end, and since when each has not succeeded here. */
@ApplicationScoped
class JobMetrics {
  private final MeterRegistry registry;
  private final Clock clock;
  private final Map<String, Instant> lastSuccess = new ConcurrentHashMap<>();

  JobMetrics(MeterRegistry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  void ended(JobSlot slot, String status, Instant started) {
    Instant now = clock.instant();
    registry
        .timer("foresight.job", "job_name", slot.kind(), "status", status)
        .record(Duration.between(started, now));
    if (status.equals("succeeded") && lastSuccess.put(slot.kind(), now) == null) {
      watch(slot.kind());
    }
  }

  private void watch(String job) {
    registry.gauge(
        "foresight.job.since.success.seconds",
        Tags.of("job_name", job),
        this,
        metrics -> metrics.sinceSuccess(job));
  }

  private double sinceSuccess(String job) {
    return Duration.between(lastSuccess.get(job), clock.instant()).toMillis() / 1000.0;
  }
}
