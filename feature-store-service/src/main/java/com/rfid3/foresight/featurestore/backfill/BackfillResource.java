package com.rfid3.foresight.featurestore.backfill;

import com.rfid3.foresight.contracts.feature.Backfill;
import com.rfid3.foresight.contracts.feature.BackfillList;
import com.rfid3.foresight.featurestore.backfill.Backfills.Kept;
import com.rfid3.foresight.platform.identity.CurrentCaller;
import com.rfid3.foresight.platform.web.ProgressEvents;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Feature rows for windows of the past. */
@Path("/v1/features/backfills")
public class BackfillResource {
  private static final int LISTED = 50;
  private static final ProgressEvents<Backfill> EVENTS =
      new ProgressEvents<>(
          Backfill.class,
          job -> job.stage() + "-" + job.done() + "-" + job.status(),
          Backfill::status);

  private final BackfillDesk desk;
  private final BackfillOrders orders;
  private final CurrentCaller caller;

  BackfillResource(BackfillDesk desk, BackfillOrders orders, CurrentCaller caller) {
    this.desk = desk;
    this.orders = orders;
    this.caller = caller;
  }

  @POST
  @Operation(
      summary = "Write the rows that cycles between two instants would have written",
      description = "{from, to, step?}; step is a duration, that of the live cycle by default")
  public Uni<Backfill> order(BackfillOrders.Given given) {
    return orders.checked(given).chain(order -> desk.order(order, caller.get().id()));
  }

  @GET
  @Operation(summary = "Backfills, the last ordered first")
  public Uni<BackfillList> last() {
    return desk.last(LISTED).map(kept -> new BackfillList(kept.stream().map(Kept::told).toList()));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "How far a backfill is")
  public Uni<Backfill> of(@RestPath String id) {
    return desk.of(id);
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Asks a backfill to stop; what is written stays")
  public Uni<Backfill> cancel(@RestPath String id) {
    return desk.cancel(id);
  }

  @GET
  @Path("{id}/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Operation(summary = "Progress as it happens, until the end; resumable")
  public Multi<OutboundSseEvent> events(
      @RestPath String id, @RestHeader("Last-Event-ID") String last, @Context Sse sse) {
    return EVENTS.follow(() -> desk.of(id), Backfill::over, last, sse);
  }
}
