package com.rfid3.foresight.featurestore.quality;

import com.rfid3.foresight.contracts.feature.QualityReport;
import com.rfid3.foresight.contracts.feature.QualityReport.Skew;
import com.rfid3.foresight.platform.jobs.JobSlot;
import com.rfid3.foresight.platform.jobs.JobSlots;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Measures the features four times a day; the last measurement of a day is the one that is kept.
 */
@ApplicationScoped
public class QualitySchedule {
  /** Name of the measurement in the job history. */
  public static final String JOB = "feature_quality";

  private static final String COMPARED = "skew_compared";
  private static final String DIFFERING = "skew_differing";
  private static final Duration EVERY = Duration.ofHours(6);
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final JobSlots slots;
  private final FeatureQualities qualities;
  private final Clock clock;

  QualitySchedule(JobSlots slots, FeatureQualities qualities, Clock clock) {
    this.slots = slots;
    this.qualities = qualities;
    this.clock = clock;
  }

  @Scheduled(
      identity = JOB,
      every = "5m",
      delayed = "5m",
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> measure() {
    return slots
        .runOnce(
            JobSlot.regular(JOB, EVERY, clock.instant()),
            LEASE,
            claim ->
                Uni.createFrom()
                    .item(qualities::measure)
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                    .map(QualitySchedule::outcome))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  private static JsonObject outcome(QualityReport report) {
    JsonObject outcome = new JsonObject().put("features", report.features().size());
    Optional.ofNullable(report.skew())
        .ifPresent(skew -> outcome.put(COMPARED, skew.compared()).put(DIFFERING, skew.differing()));
    return outcome;
  }

  /** The skew that a measurement has put on record; empty where it could take no sample. */
  public static Optional<Skew> skew(Map<String, Object> outcome) {
    return outcome.get(COMPARED) instanceof Number compared
            && outcome.get(DIFFERING) instanceof Number differing
        ? Optional.of(new Skew(compared.intValue(), differing.intValue()))
        : Optional.empty();
  }
}
