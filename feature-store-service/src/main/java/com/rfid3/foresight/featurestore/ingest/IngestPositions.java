package com.rfid3.foresight.featurestore.ingest;

import com.rfid3.foresight.featurestore.sql.UtcColumn;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;

/** Keeps how far a source has been read, so that a restart goes on where it stopped. */
@ApplicationScoped
public class IngestPositions {
  static final String SCANS = "id_transactions";
  private static final String SAVE =
      """
      INSERT INTO ingest_source (source, watermark, row_count, state, updated_at)
      VALUES (?, ?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE watermark = VALUES(watermark), row_count = VALUES(row_count),
        state = VALUES(state), updated_at = VALUES(updated_at)
      """;
  private static final String COMPLETE =
      "UPDATE ingest_source SET last_complete_rows = ? WHERE source = ?";

  private final Pool pool;

  public IngestPositions(Pool pool) {
    this.pool = pool;
  }

  /** Where reading of a source stopped. */
  public Uni<Stored> load(String source, Instant now) {
    return pool.preparedQuery(
            "SELECT watermark, last_complete_rows FROM ingest_source WHERE source = ?")
        .execute(Tuple.of(source))
        .map(
            rows ->
                rows.size() == 0
                    ? new Stored(IngestPosition.start(now), 0)
                    : stored(rows.iterator().next()));
  }

  /** Keeps how far a source was read, and in what state it was found. */
  public Uni<Void> save(String source, IngestPosition position, String state, Instant now) {
    return pool.preparedQuery(SAVE)
        .execute(
            Tuple.of(
                source, json(position).encode(), position.rowsRead(), state, UtcColumn.of(now)))
        .replaceWithVoid();
  }

  Uni<Void> complete(long rows) {
    return pool.preparedQuery(COMPLETE).execute(Tuple.of(rows, SCANS)).replaceWithVoid();
  }

  private static JsonObject json(IngestPosition position) {
    return new JsonObject()
        .put("last_id", position.lastId())
        .put("rows_read", position.rowsRead())
        .put("first_id", position.firstId())
        .put("since", position.since().toString())
        .put("swept_at", position.sweptAt().toString())
        .put("checked", position.checked());
  }

  private static Stored stored(Row row) {
    JsonObject json = new JsonObject(row.getValue("watermark").toString());
    return new Stored(
        new IngestPosition(
            json.getLong("last_id"),
            json.getLong("rows_read"),
            json.getLong("first_id"),
            Instant.parse(json.getString("since")),
            Instant.parse(json.getString("swept_at")),
            json.getBoolean("checked")),
        Objects.requireNonNullElse(row.getLong("last_complete_rows"), 0L));
  }

  /** What was stored: the position, and the rows of the last complete generation. */
  public record Stored(IngestPosition position, long lastCompleteRows) {}
}
