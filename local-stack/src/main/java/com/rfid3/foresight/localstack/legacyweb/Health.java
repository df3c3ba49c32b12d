package com.rfid3.foresight.localstack.legacyweb;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code GET /health}. */
final class Health implements Route {

  private final Sql sql;

  Health(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Reply answer(Request request) {
    boolean database = databaseAnswers();
    Map<String, String> health = new LinkedHashMap<>();
    health.put("database", database ? "healthy" : "unhealthy");
    health.put("redis", "healthy");
    health.put("api", "healthy");
    health.put("overall", database ? "healthy" : "unhealthy");
    return Reply.json(database ? 200 : 503, health);
  }

  private boolean databaseAnswers() {
    try {
      return sql.number("SELECT 1") == 1;
    } catch (SQLException _) {
      return false;
    }
  }
}
