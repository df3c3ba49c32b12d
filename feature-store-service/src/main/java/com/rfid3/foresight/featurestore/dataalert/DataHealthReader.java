package com.rfid3.foresight.featurestore.dataalert;

import com.rfid3.foresight.contracts.common.JobRun;
import com.rfid3.foresight.contracts.feature.QualityReport.Skew;
import com.rfid3.foresight.featurestore.cycle.FeatureRuns;
import com.rfid3.foresight.featurestore.dataalert.DataHealth.Drifted;
import com.rfid3.foresight.featurestore.dataalert.DataHealth.Source;
import com.rfid3.foresight.featurestore.ingest.SourceState;
import com.rfid3.foresight.featurestore.quality.QualitySchedule;
import com.rfid3.foresight.platform.jobs.JobHistory;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads the state of the data from what cycles and measurements have put on record. */
@ApplicationScoped
class DataHealthReader {
  private static final String SCANS =
      """
      SELECT state, row_count, last_complete_rows FROM ingest_source
      WHERE source = 'id_transactions'
      """;
  // A measurement of the day before yesterday tells nothing of today.
  private static final String DRIFT =
      """
      SELECT entity_kind, feature_name, psi FROM feature_quality
      WHERE day = (SELECT MAX(day) FROM feature_quality) AND psi IS NOT NULL AND NOT pinned
        AND measured_at > UTC_TIMESTAMP(6) - INTERVAL 2 DAY
      ORDER BY entity_kind, feature_name
      """;
  // The last measurement may be under way, or may have failed.
  private static final int MEASUREMENTS = 5;

  private final Pool pool;
  private final FeatureRuns runs;
  private final JobHistory jobs;

  DataHealthReader(Pool pool, FeatureRuns runs, JobHistory jobs) {
    this.pool = pool;
    this.runs = runs;
    this.jobs = jobs;
  }

  Uni<DataHealth> read() {
    return Uni.combine()
        .all()
        .unis(source(), runs.lastCompleted(), drifted(), skew())
        .with(DataHealth::new);
  }

  private Uni<Optional<Source>> source() {
    return pool.query(SCANS)
        .execute()
        .map(
            rows ->
                rows.size() == 0 ? Optional.empty() : Optional.of(source(rows.iterator().next())));
  }

  private static Source source(Row row) {
    return new Source(
        row.getString("state").equals(SourceState.SHRUNK.wire()),
        count(row, "row_count"),
        count(row, "last_complete_rows"));
  }

  private static long count(Row row, String column) {
    return Objects.requireNonNullElse(row.getLong(column), 0L);
  }

  private Uni<List<Drifted>> drifted() {
    return pool.query(DRIFT)
        .execute()
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(
                        row ->
                            new Drifted(
                                row.getString("entity_kind"),
                                row.getString("feature_name"),
                                row.getDouble("psi")))
                    .toList());
  }

  private Uni<Optional<Skew>> skew() {
    return jobs.last(QualitySchedule.JOB, MEASUREMENTS)
        .map(
            last ->
                last.stream()
                    .filter(run -> run.status().equals("succeeded"))
                    .findFirst()
                    .map(JobRun::outcome)
                    .flatMap(QualitySchedule::skew));
  }
}
