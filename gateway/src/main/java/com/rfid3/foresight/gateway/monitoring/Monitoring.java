package com.rfid3.foresight.gateway.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.contracts.common.Violation;
import com.rfid3.foresight.gateway.forward.Heard;
import com.rfid3.foresight.gateway.forward.Outgoing;
import com.rfid3.foresight.gateway.forward.OwnAnswer;
import com.rfid3.foresight.gateway.upstream.HopFailure;
import com.rfid3.foresight.legacyinventory.LegacyTables;
import com.rfid3.foresight.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;

/** {@code PUT items/{item}/monitoring} {@code {"monitoring": true|false}}. */
@ApplicationScoped
class Monitoring implements OwnAnswer {
  private final Pool pool;
  private final ObjectMapper json;
  private final String update;
  private final String find;

  Monitoring(Pool pool, ObjectMapper json, LegacyTables tables) {
    this.pool = pool;
    this.json = json;
    this.update = "UPDATE " + tables.items() + " SET predictive_monitoring = ? WHERE tag_id = ?";
    this.find = "SELECT tag_id FROM " + tables.items() + " WHERE tag_id = ?";
  }

  @Override
  public String route() {
    return "PUT integrated/items/{item}/monitoring";
  }

  @Override
  public Uni<Heard> answer(Outgoing asked) {
    boolean wanted = wanted(asked);
    String tag = asked.id();
    return pool.preparedQuery(find)
        .execute(Tuple.of(tag))
        .map(
            rows -> {
              var found = rows.iterator();
              if (!found.hasNext()) {
                throw ProblemException.itemNotFound(tag);
              }
              return found.next().getString(0);
            })
        .call(stored -> pool.preparedQuery(update).execute(Tuple.of(wanted, stored)))
        .onFailure(failure -> !(failure instanceof ProblemException))
        .transform(failure -> new HopFailure(DegradedReason.DATABASE_DOWN, failure))
        .map(stored -> said(stored, wanted));
  }

  private boolean wanted(Outgoing asked) {
    try {
      JsonNode body = json.readTree(asked.content().body().getBytes());
      if (body.path("monitoring").isBoolean()) {
        return body.path("monitoring").asBoolean();
      }
    } catch (IOException notJson) {
      // Falls through: no JSON and no such member are refused in the same words.
    }
    throw ProblemException.invalid(List.of(new Violation("monitoring", "must be true or false")));
  }

  private static Heard said(String tag, boolean monitoring) {
    return Heard.Said.ok(
        JsonNodeFactory.instance.objectNode().put("item_id", tag).put("monitoring", monitoring));
  }
}
