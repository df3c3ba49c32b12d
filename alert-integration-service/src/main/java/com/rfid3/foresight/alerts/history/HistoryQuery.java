package com.rfid3.foresight.alerts.history;

import com.rfid3.foresight.alerts.storage.Utc;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.platform.web.Parameters.IntRange;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which changes are asked for: conditions with their values, and how many. */
public record HistoryQuery(Map<String, Object> conditions, int limit) {
  private static final IntRange LIMIT = new IntRange(1, 500, 50);
  private static final Set<String> WHATS =
      Arrays.stream(ChangeKind.values())
          .map(ChangeKind::wire)
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> SEVERITIES =
      Arrays.stream(Severity.values()).map(Severity::wire).collect(Collectors.toUnmodifiableSet());

  /** Reads the parameters; refuses them all at once, each by its name. */
  public static HistoryQuery of(HistoryParameters raw) {
    Parameters parameters = new Parameters();
    Map<String, Object> conditions = new LinkedHashMap<>();
    put(conditions, "alert_id = ?", parameters.text("alert_id", raw.alertId, 40));
    put(conditions, "item_id = ?", parameters.text("item_id", raw.itemId, 255));
    put(conditions, "category = ?", parameters.text("category", raw.category, 100));
    put(conditions, "store = ?", parameters.text("store", raw.store, 10));
    put(conditions, "kind = ?", parameters.text("kind", raw.kind, 40));
    put(conditions, "actor = ?", parameters.text("actor", raw.actor, 255));
    put(conditions, "what = ?", parameters.choice("what", raw.what, WHATS));
    put(conditions, "severity = ?", parameters.choice("severity", raw.severity, SEVERITIES));
    put(conditions, "happened_at >= ?", time(parameters, "from", raw.from).map(Utc::of));
    put(conditions, "happened_at < ?", time(parameters, "to", raw.to).map(Utc::of));
    put(conditions, "id < ?", parameters.parsed("cursor", raw.cursor, Long::valueOf));
    int limit = parameters.integer("limit", raw.limit, LIMIT);
    parameters.check();
    return new HistoryQuery(conditions, limit);
  }

  /** All changes since then, at most this many. */
  public static HistoryQuery since(Instant from, int most) {
    return new HistoryQuery(Map.of("happened_at >= ?", Utc.of(from)), most);
  }

  /** The same question for what is older than this change. */
  HistoryQuery before(long id, int most) {
    Map<String, Object> older = new LinkedHashMap<>(conditions);
    older.put("id < ?", id);
    return new HistoryQuery(older, most);
  }

  HistoryQuery atMost(int most) {
    return new HistoryQuery(conditions, most);
  }

  String condition() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions.keySet());
  }

  Tuple values() {
    Tuple values = Tuple.tuple();
    conditions.values().forEach(values::addValue);
    return values.addInteger(limit);
  }

  private static Optional<Instant> time(Parameters parameters, String field, String raw) {
    return parameters.parsed(field, raw, HistoryQuery::instant);
  }

  private static Instant instant(String text) {
    try {
      Instant time = Instant.parse(text);
      if (time.isBefore(Instant.EPOCH)
          || time.isAfter(Instant.EPOCH.plusSeconds(100_000_000_000L))) {
        throw new IllegalArgumentException("out of bounds");
      }
      return time;
    } catch (DateTimeException malformed) {
      throw new IllegalArgumentException("not a time", malformed);
    }
  }

  private static void put(Map<String, Object> conditions, String sql, Optional<?> value) {
    value.ifPresent(given -> conditions.put(sql, given));
  }
}
