package com.rfid3.foresight.gateway.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of deeds, which only grows: the gateway may add to it and read it. */
@ApplicationScoped
class AuditTable {
  private static final int LONGEST = 255;
  private static final int LONGEST_ACTION = 100;
  private static final String INSERT =
      "INSERT INTO audit_log (`at`, actor, action, target, request_id, detail) VALUES ";
  private static final String PAGE =
      """
      SELECT id, `at`, actor, action, target, request_id, CAST(detail AS CHAR) AS detail
      FROM audit_log
      WHERE id < ? AND (? = '' OR actor = ?) AND (? = '' OR action LIKE CONCAT(?, '%'))
      ORDER BY id DESC LIMIT ?
      """;

  private final Pool pool;

  AuditTable(Pool pool) {
    this.pool = pool;
  }

  Uni<Void> add(List<AuditLog.Noted> deeds) {
    String rows =
        Stream.generate(() -> "(?,?,?,?,?,?)").limit(deeds.size()).collect(Collectors.joining(","));
    Tuple values = Tuple.tuple();
    deeds.forEach(noted -> add(values, noted));
    return pool.preparedQuery(INSERT + rows).execute(values).replaceWithVoid();
  }

  private static void add(Tuple values, AuditLog.Noted noted) {
    AuditLog.Deed deed = noted.deed();
    values
        .addLocalDateTime(LocalDateTime.ofInstant(noted.at(), ZoneOffset.UTC))
        .addString(cut(deed.actor(), LONGEST))
        .addString(cut(deed.action(), LONGEST_ACTION))
        .addString(cut(deed.target(), LONGEST))
        .addString(noted.requestId())
        .addString(deed.detail().encode());
  }

  /** The last deeds before an id, newest first; filters are empty where they were not asked for. */
  Uni<JsonArray> page(AuditQuery asked) {
    Tuple values =
        Tuple.of(asked.before(), asked.actor(), asked.actor(), asked.action(), asked.action());
    return pool.preparedQuery(PAGE)
        .execute(values.addInteger(asked.limit()))
        .map(
            rows -> {
              JsonArray deeds = new JsonArray();
              rows.forEach(row -> deeds.add(json(row)));
              return deeds;
            });
  }

  private static JsonObject json(Row row) {
    return new JsonObject()
        .put("id", row.getLong("id"))
        .put("at", row.getLocalDateTime("at").toInstant(ZoneOffset.UTC).toString())
        .put("actor", row.getString("actor"))
        .put("action", row.getString("action"))
        .put("target", row.getString("target"))
        .put("request_id", row.getString("request_id"))
        .put("detail", new JsonObject(row.getString("detail")));
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
