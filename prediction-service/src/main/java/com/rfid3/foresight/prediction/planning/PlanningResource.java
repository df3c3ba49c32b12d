package com.rfid3.foresight.prediction.planning;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.platform.identity.CurrentCaller;
import com.rfid3.foresight.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The planners' lists: lead times, costs, service levels, events and closures. */
@Path("/v1/planning/{kind}")
public class PlanningResource {
  private final PlanningStore store;
  private final PlanningWords words;
  private final CurrentCaller caller;
  private final Clock clock;

  public PlanningResource(
      PlanningStore store, PlanningWords words, CurrentCaller caller, Clock clock) {
    this.store = store;
    this.words = words;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @Operation(summary = "What stands, or with history=true also what was replaced, by whom and when")
  public Uni<JsonNode> list(@RestPath String kind, @RestQuery boolean history) {
    PlanningKind of = known(kind);
    return store
        .history(of)
        .map(
            entries ->
                words.list(
                    of, entries.stream().filter(entry -> history || entry.stands()).toList()));
  }

  @PUT
  @Operation(
      summary = "States entries; each replaces what stood of its scope, withdrawn=true ends it")
  public Uni<JsonNode> state(@RestPath String kind, JsonNode body) {
    PlanningKind of = known(kind);
    var changes = words.changes(of, body);
    var author = new PlanningStore.Author(of, caller.get().id(), clock.instant());
    return store.state(author, changes).chain(() -> list(kind, false));
  }

  private static PlanningKind known(String kind) {
    return PlanningKind.of(kind)
        .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "No such planning list"));
  }
}
