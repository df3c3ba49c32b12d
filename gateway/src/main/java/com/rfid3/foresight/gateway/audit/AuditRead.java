package com.rfid3.foresight.gateway.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.gateway.forward.Heard;
import com.rfid3.foresight.gateway.forward.Outgoing;
import com.rfid3.foresight.gateway.forward.OwnAnswer;
import com.rfid3.foresight.gateway.upstream.HopFailure;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;

/** {@code GET admin/audit}: who did what, newest first. */
@ApplicationScoped
class AuditRead implements OwnAnswer {
  private final AuditTable table;
  private final ObjectMapper json;

  AuditRead(AuditTable table, ObjectMapper json) {
    this.table = table;
    this.json = json;
  }

  @Override
  public String route() {
    return "GET integrated/admin/audit";
  }

  @Override
  public Uni<Heard> answer(Outgoing asked) {
    AuditQuery query = AuditQuery.of(asked::parameter);
    return table
        .page(query)
        .onFailure()
        .transform(failure -> new HopFailure(DegradedReason.DATABASE_DOWN, failure))
        .map(deeds -> page(query, deeds));
  }

  private Heard page(AuditQuery query, JsonArray deeds) {
    boolean full = deeds.size() == query.limit();
    String next = full ? deeds.getJsonObject(deeds.size() - 1).getLong("id").toString() : null;
    JsonObject page = new JsonObject().put("limit", query.limit()).put("next_cursor", next);
    JsonObject answer = new JsonObject().put("audit", deeds).put("page", page);
    try {
      return Heard.Said.ok(json.readTree(answer.encode()));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("Our own JSON can be read", unreadable);
    }
  }
}
