package com.rfid3.foresight.prediction.record;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Seals the record and verifies it. Blocking: for jobs and for people who check. */
@ApplicationScoped
public class SealedRecord {
  private static final int PAGE = 2_000;
  private static final String ROWS =
      "SELECT * FROM prediction_record WHERE id > ? AND id <= ? ORDER BY id LIMIT " + PAGE;

  private final Pool pool;
  private final String key;

  public SealedRecord(Pool pool, SealSettings settings) {
    this.pool = pool;
    this.key = settings.key();
  }

  /** One seal as the table holds it. */
  record Sealed(long number, LocalDate day, long firstId, long lastId, long rows, String hash) {}

  /** What a check found: {@code brokenDay} is the first day that was edited. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Verdict(
      boolean holds, long seals, long rows, LocalDate brokenDay, String why, long unsealed) {}

  /** Seals what was recorded before a shop day and is not sealed yet; the rows it took. */
  public long seal(LocalDate today, Instant now) {
    List<Sealed> seals = seals();
    Optional<Sealed> last = seals.isEmpty() ? Optional.empty() : Optional.of(seals.getLast());
    long after = last.map(Sealed::lastId).orElse(0L);
    long upTo = lastBefore(today);
    if (upTo <= after) {
      return 0;
    }
    var seal = new Seal(key, last.map(Sealed::hash).orElse(Seal.FIRST));
    Span span = hash(seal, after, upTo);
    LocalDateTime at = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    long number = last.map(Sealed::number).orElse(0L) + 1;
    var values = List.<Object>of(number, span.day, span.first, upTo, seal.rows(), seal.hash(), at);
    await(
        pool.preparedQuery(
                "INSERT INTO prediction_seal (number, day, first_id, last_id, row_count, hash,"
                    + " sealed_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
            .execute(Tuple.tuple(values)));
    return seal.rows();
  }

  /** First row and last day of a batch. */
  private record Span(long first, LocalDate day) {}

  private Span hash(Seal seal, long after, long upTo) {
    long from = after;
    long first = 0;
    LocalDate day = null;
    while (from < upTo) {
      var rows = await(pool.preparedQuery(ROWS).execute(Tuple.of(from, upTo)));
      if (rows.size() == 0) {
        break;
      }
      for (Row row : rows) {
        seal.add(text(row));
        from = row.getLong("id");
        first = first == 0 ? from : first;
        day = row.getLocalDate("day");
      }
    }
    return new Span(first, day);
  }

  /** Goes through all seals and says whether every row is as it was sealed. */
  public Verdict verify() {
    String before = Seal.FIRST;
    long rows = 0;
    long after = 0;
    long number = 0;
    for (Sealed sealed : seals()) {
      if (sealed.number != ++number) {
        return broken(sealed, number - 1, rows, "a seal is missing before it");
      }
      var seal = new Seal(key, before);
      hash(seal, after, sealed.lastId);
      String hash = seal.hash();
      if (seal.rows() != sealed.rows) {
        return broken(
            sealed,
            number,
            rows,
            "%d rows where %d were sealed".formatted(seal.rows(), sealed.rows));
      }
      if (!hash.equals(sealed.hash)) {
        return broken(sealed, number, rows, "a row is not as it was sealed");
      }
      before = hash;
      after = sealed.lastId;
      rows += seal.rows();
    }
    return new Verdict(true, number, rows, null, null, unsealed(after));
  }

  private static Verdict broken(Sealed sealed, long seals, long rows, String why) {
    return new Verdict(false, seals, rows, sealed.day, why, 0);
  }

  private List<Sealed> seals() {
    return await(pool.query("SELECT * FROM prediction_seal ORDER BY number").execute()).stream()
        .map(
            row ->
                new Sealed(
                    row.getLong("number"),
                    row.getLocalDate("day"),
                    row.getLong("first_id"),
                    row.getLong("last_id"),
                    row.getLong("row_count"),
                    row.getString("hash")))
        .toList();
  }

  private long lastBefore(LocalDate day) {
    var rows =
        await(
            pool.preparedQuery(
                    "SELECT COALESCE(MAX(id), 0) AS last FROM prediction_record WHERE day < ?")
                .execute(Tuple.of(day)));
    return rows.iterator().next().getLong("last");
  }

  private long unsealed(long after) {
    var rows =
        await(
            pool.preparedQuery("SELECT COUNT(*) AS open FROM prediction_record WHERE id > ?")
                .execute(Tuple.of(after)));
    return rows.iterator().next().getLong("open");
  }

  // Every column by its name: none can be moved into another.
  private static String text(Row row) {
    var text = new StringJoiner("|");
    for (int column = 0; column < row.size(); column++) {
      text.add(row.getColumnName(column) + "=" + row.getValue(column));
    }
    return text.toString();
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().indefinitely();
  }
}
