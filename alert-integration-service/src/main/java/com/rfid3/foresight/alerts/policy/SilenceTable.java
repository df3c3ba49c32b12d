package com.rfid3.foresight.alerts.policy;

import com.rfid3.foresight.alerts.policy.Matcher.Test;
import com.rfid3.foresight.alerts.storage.Utc;
import com.rfid3.foresight.contracts.alert.AlertMatcher;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.mysqlclient.MySQLClient;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The table of silences and maintenance windows. */
@ApplicationScoped
public class SilenceTable {
  private static final int MOST = 1_000;
  private static final String COLUMNS =
      "SELECT id, purpose, CAST(matchers AS CHAR) AS matchers, author, reason, starts_at, ends_at,"
          + " repeat_days, repeats_until, over_at, updated_at FROM alert_silence";
  private static final String NOT_OVER =
      COLUMNS + " WHERE over_at > ? ORDER BY over_at DESC, id DESC LIMIT " + MOST;
  private static final String BY_ID = COLUMNS + " WHERE id = ?";
  private static final String INSERT =
      """
      INSERT INTO alert_silence
        (purpose, matchers, author, reason, starts_at, ends_at, repeat_days, repeats_until,
         over_at, updated_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String REPLACE =
      """
      UPDATE alert_silence
         SET purpose = ?, matchers = ?, author = ?, reason = ?, starts_at = ?, ends_at = ?,
             repeat_days = ?, repeats_until = ?, over_at = ?, updated_at = ?
       WHERE id = ?
      """;
  private static final String END =
      "UPDATE alert_silence SET over_at = ?, updated_at = ? WHERE id = ? AND over_at > ?";

  private final Pool pool;
  private final ShopTime time;

  SilenceTable(Pool pool, ShopTime time) {
    this.pool = pool;
    this.time = time;
  }

  /** Silences that are not over at this moment, the one that ends last first. */
  public Uni<List<Silence>> notOver(Instant now) {
    return pool.preparedQuery(NOT_OVER)
        .execute(Tuple.of(Utc.of(now)))
        .map(
            rows -> {
              List<Silence> silences = new ArrayList<>();
              rows.forEach(row -> silences.add(read(row)));
              return List.copyOf(silences);
            });
  }

  /** The silence of this number, over or not. */
  public Uni<Optional<Silence>> find(long id) {
    return pool.preparedQuery(BY_ID)
        .execute(Tuple.of(id))
        .map(
            rows ->
                rows.iterator().hasNext()
                    ? Optional.of(read(rows.iterator().next()))
                    : Optional.empty());
  }

  /** Keeps a new silence; gives back its number. */
  public Uni<Long> insert(Silence silence) {
    return pool.preparedQuery(INSERT)
        .execute(values(silence))
        .map(rows -> rows.property(MySQLClient.LAST_INSERTED_ID));
  }

  /** Puts this silence in the place of the one of its number. */
  public Uni<Void> replace(Silence silence) {
    return pool.preparedQuery(REPLACE)
        .execute(values(silence).addLong(silence.id()))
        .replaceWithVoid();
  }

  /** Ends a silence now; says whether it had not ended before. */
  public Uni<Boolean> end(long id, Instant now) {
    return pool.preparedQuery(END)
        .execute(Tuple.of(Utc.of(now), Utc.of(now), id, Utc.of(now)))
        .map(rows -> rows.rowCount() == 1);
  }

  private static Tuple values(Silence silence) {
    Window window = silence.window();
    return Tuple.tuple()
        .addString(silence.purpose().name().toLowerCase(Locale.ROOT))
        .addString(encode(silence.matchers()))
        .addString(silence.saying().author())
        .addString(silence.saying().reason())
        .addValue(Utc.of(window.start()))
        .addValue(Utc.of(window.end()))
        .addValue(window.repeat().map(Window.Repeat::days).orElse(null))
        .addValue(window.repeat().map(each -> Utc.of(each.until())).orElse(null))
        .addValue(Utc.of(window.over()))
        .addValue(Utc.of(silence.saying().at()));
  }

  private Silence read(Row row) {
    return new Silence(
        row.getLong("id"),
        Silence.Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
        decode(row.getString("matchers")),
        window(row),
        new Silence.Saying(
            row.getString("author"), row.getString("reason"), Utc.needed(row, "updated_at")));
  }

  // One that was ended early ends there, repetitions included.
  private Window window(Row row) {
    Instant over = Utc.needed(row, "over_at");
    Instant end = Utc.needed(row, "ends_at");
    Integer days = row.getInteger("repeat_days");
    return days == null
        ? new Window(
            Utc.needed(row, "starts_at"), over.isBefore(end) ? over : end, Optional.empty())
        : new Window(
            Utc.needed(row, "starts_at"),
            end,
            Optional.of(new Window.Repeat(days, over, time.zone())));
  }

  static String encode(Matchers matchers) {
    JsonArray all = new JsonArray();
    for (AlertMatcher each : worded(matchers)) {
      all.add(
          new JsonObject()
              .put("field", each.field())
              .put("test", each.test())
              .put("value", each.value()));
    }
    return all.encode();
  }

  /** The conditions as people word them. */
  public static List<AlertMatcher> worded(Matchers matchers) {
    return matchers.all().stream()
        .map(each -> new AlertMatcher(each.field().wire(), each.test().wire(), each.value()))
        .toList();
  }

  private static Matchers decode(String json) {
    List<Matcher> all = new ArrayList<>();
    JsonArray array = new JsonArray(json);
    for (int i = 0; i < array.size(); i++) {
      JsonObject each = array.getJsonObject(i);
      all.add(
          new Matcher(
              Field.named(each.getString("field")).orElseThrow(),
              Test.named(each.getString("test")).orElseThrow(),
              each.getString("value")));
    }
    return new Matchers(all);
  }
}
