package com.rfid3.foresight.prediction.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers that a run makes: in Redis, the table {@code standing_answer} behind it. */
@ApplicationScoped
public class StandingAnswers {
  private static final String PUT =
      """
      INSERT INTO standing_answer (kind, id, content, computed_at) VALUES (?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE content = VALUES(content), computed_at = VALUES(computed_at)
      """;
  private static final String FORGET =
      "DELETE FROM standing_answer WHERE kind = ? AND computed_at < ?";
  private static final String GET = "SELECT content FROM standing_answer WHERE kind = ? AND id = ?";
  private static final String ALL =
      "SELECT content FROM standing_answer WHERE kind = ? ORDER BY id";

  private final Pool pool;
  private final ReadyAnswers ready;
  private final ObjectMapper json;

  public StandingAnswers(Pool pool, ReadyAnswers ready, ObjectMapper json) {
    this.pool = pool;
    this.ready = ready;
    this.json = json;
  }

  /** Keeps the answers of a kind, by id, in the place of all earlier ones of the kind. */
  public Uni<Void> keep(String kind, Map<String, ?> answers, Instant now) {
    var at = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    List<Tuple> rows =
        answers.entrySet().stream()
            .map(each -> Tuple.of(kind, each.getKey(), text(each.getValue()), at))
            .toList();
    Uni<?> put =
        rows.isEmpty() ? Uni.createFrom().voidItem() : pool.preparedQuery(PUT).executeBatch(rows);
    return put.chain(() -> pool.preparedQuery(FORGET).execute(Tuple.of(kind, at)))
        .chain(() -> ready.put(kind, answers));
  }

  /** The answer of an id, compared as the database compares. */
  public <T> Uni<Optional<T>> get(String kind, String id, Class<T> type) {
    return ready
        .get(kind, id, type)
        .chain(found -> found.isPresent() ? Uni.createFrom().item(found) : kept(kind, id, type));
  }

  private <T> Uni<Optional<T>> kept(String kind, String id, Class<T> type) {
    return pool.preparedQuery(GET)
        .execute(Tuple.of(kind, id))
        .map(
            rows ->
                rows.stream()
                    .findFirst()
                    .map(row -> parsed(row.getValue("content").toString(), type)));
  }

  /** All answers of a kind in the order of their ids. */
  public <T> Uni<List<T>> all(String kind, Class<T> type) {
    return pool.preparedQuery(ALL)
        .execute(Tuple.of(kind))
        .map(
            rows ->
                rows.stream()
                    .map(row -> parsed(row.getValue("content").toString(), type))
                    .toList());
  }

  private String text(Object answer) {
    try {
      return json.writeValueAsString(answer);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private <T> T parsed(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("Unreadable standing answer", malformed);
    }
  }
}
