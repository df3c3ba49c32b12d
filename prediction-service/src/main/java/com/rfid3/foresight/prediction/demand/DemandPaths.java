package com.rfid3.foresight.prediction.demand;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.contracts.prediction.Target;
import com.rfid3.foresight.prediction.cache.ReadyAnswers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forecasts week by week: in Redis, the table {@code demand_path} behind it. */
@ApplicationScoped
public class DemandPaths {
  private static final String PUT =
      """
      INSERT INTO demand_path (target_kind, target_id, model_version, content, computed_at)
      VALUES (?, ?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE model_version = VALUES(model_version), content = VALUES(content),
        computed_at = VALUES(computed_at)
      """;
  private static final String FORGET = "DELETE FROM demand_path WHERE computed_at < ?";
  private static final String GET =
      "SELECT content FROM demand_path WHERE target_kind = ? AND target_id = ?";

  private final Pool pool;
  private final ReadyAnswers ready;
  private final ObjectMapper json;

  public DemandPaths(Pool pool, ReadyAnswers ready, ObjectMapper json) {
    this.pool = pool;
    this.ready = ready;
    this.json = json;
  }

  /** Keeps the paths of a run in the place of all earlier ones. */
  public Uni<Void> keep(List<JudgedForecast> forecasts, String version, Instant now) {
    if (forecasts.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var at = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    var rows = new ArrayList<Tuple>();
    Map<String, KeptPath> answers = new HashMap<>();
    for (JudgedForecast judged : forecasts) {
      KeptPath kept = KeptPath.of(judged, version, now);
      Target target = judged.series().target();
      rows.add(Tuple.of(target.kind().wire(), target.id(), version, text(kept), at));
      answers.put(key(target), kept);
    }
    return pool.preparedQuery(PUT)
        .executeBatch(rows)
        .chain(() -> pool.preparedQuery(FORGET).execute(Tuple.of(at)))
        .chain(() -> ready.put(KeptPath.KIND, answers));
  }

  /** The path of a target; empty where its series holds too little. */
  Uni<Optional<KeptPath>> of(Target target) {
    return ready
        .get(KeptPath.KIND, key(target), KeptPath.class)
        .chain(found -> found.isPresent() ? Uni.createFrom().item(found) : fromTable(target));
  }

  private Uni<Optional<KeptPath>> fromTable(Target target) {
    return pool.preparedQuery(GET)
        .execute(Tuple.of(target.kind().wire(), target.id()))
        .map(
            rows ->
                rows.stream().findFirst().map(row -> parsed(row.getValue("content").toString())));
  }

  private static String key(Target target) {
    return target.kind().wire() + ":" + target.id();
  }

  private String text(KeptPath path) {
    try {
      return json.writeValueAsString(path);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private KeptPath parsed(String text) {
    try {
      return json.readValue(text, KeptPath.class);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("Unreadable demand path", malformed);
    }
  }
}
