package com.rfid3.foresight.featurestore.cycle;

import com.rfid3.foresight.contracts.feature.CycleReport;
import com.rfid3.foresight.featurestore.ingest.IngestOutcome;
import com.rfid3.foresight.featurestore.ingest.ScanIngest;
import com.rfid3.foresight.featurestore.ingest.SourceState;
import com.rfid3.foresight.featurestore.sql.Patience;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One cycle: copy new scans, compute, publish. Any part may be repeated: a cycle that died is
 * simply followed by the next one. Blocking, and one at a time in this process.
 */
@ApplicationScoped
class FeatureCycle {
  private final ScanIngest ingest;
  private final CyclePublication publication;
  private final FeatureRuns runs;
  private final Clock clock;

  FeatureCycle(ScanIngest ingest, CyclePublication publication, FeatureRuns runs, Clock clock) {
    this.ingest = ingest;
    this.publication = publication;
    this.runs = runs;
    this.clock = clock;
  }

  synchronized CycleReport run(Instant slot) {
    String runId = UUID.randomUUID().toString();
    Instant startedAt = clock.instant();
    runs.begin(runId, slot, startedAt).await().atMost(Patience.STATEMENT);
    try {
      IngestOutcome copied = ingest.run();
      Duration ingestTime = Duration.between(startedAt, clock.instant());
      var published = publication.run(clock.instant());
      CycleReport report =
          new CycleReport(
              runId,
              startedAt,
              clock.instant(),
              copied.scansCopied(),
              published.entities(),
              published.changed(),
              copied.source() == SourceState.RELOADING);
      runs.finish(report, detail(copied, ingestTime)).await().atMost(Patience.STATEMENT);
      return report;
    } catch (RuntimeException failure) {
      runs.fail(runId, clock.instant()).await().atMost(Patience.STATEMENT);
      throw failure;
    }
  }

  private static JsonObject detail(IngestOutcome copied, Duration ingestTime) {
    return new JsonObject()
        .put("source", copied.source().wire())
        .put("ingest_ms", ingestTime.toMillis());
  }
}
