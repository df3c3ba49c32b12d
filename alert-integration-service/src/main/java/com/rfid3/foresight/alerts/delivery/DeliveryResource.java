package com.rfid3.foresight.alerts.delivery;

import com.rfid3.foresight.alerts.desk.Numbered;
import com.rfid3.foresight.alerts.storage.NeedsDatabase;
import com.rfid3.foresight.contracts.alert.AlertDeliveries;
import com.rfid3.foresight.contracts.alert.AlertDelivery;
import com.rfid3.foresight.contracts.alert.AlertRedriven;
import com.rfid3.foresight.contracts.common.Page;
import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The outbox: what waits, what went, what could not be delivered and why. */
@NeedsDatabase
@Path("/v1/alerts/deliveries")
public class DeliveryResource {
  private static final int NONE = 0;
  private static final Numbered MESSAGES = new Numbered("message");

  private final OutboxTable outbox;
  private final OutboxReads reads;
  private final ChannelNames channels;
  private final Clock clock;

  DeliveryResource(OutboxTable outbox, OutboxReads reads, ChannelNames channels, Clock clock) {
    this.outbox = outbox;
    this.reads = reads;
    this.channels = channels;
    this.clock = clock;
  }

  /** A page of the outbox, newest first. */
  @GET
  @Operation(summary = "Messages that wait, went, or could not be delivered")
  public Uni<AlertDeliveries> page(
      @RestQuery String channel,
      @RestQuery String status,
      @RestQuery String cursor,
      @RestQuery String limit) {
    DeliveryQuery query = DeliveryQuery.of(channel, status, cursor, limit);
    return reads.list(query).map(found -> page(found, query.limit()));
  }

  /** Has one dead letter tried anew, under its old key. */
  @POST
  @Path("/{id}/redrive")
  @Operation(summary = "Try a dead letter anew")
  public Uni<AlertRedriven> redrive(@RestPath String id) {
    return outbox.redrive(MESSAGES.number(id), "", clock.instant()).map(AlertRedriven::new);
  }

  /** Has all dead letters of a channel tried anew. */
  @POST
  @Path("/redrive")
  @Operation(summary = "Try all dead letters of a channel anew")
  public Uni<AlertRedriven> redriveAll(@RestQuery String channel) {
    if (channel == null || !channels.all().contains(channel)) {
      throw new ProblemException(ProblemCode.NOT_FOUND, "There is no such channel");
    }
    return outbox.redrive(NONE, channel, clock.instant()).map(AlertRedriven::new);
  }

  private static AlertDeliveries page(List<AlertDelivery> found, int limit) {
    boolean more = found.size() > limit;
    List<AlertDelivery> page = more ? found.subList(0, limit) : found;
    return new AlertDeliveries(
        page, new Page(limit, more ? Long.toString(page.getLast().id()) : null));
  }
}
