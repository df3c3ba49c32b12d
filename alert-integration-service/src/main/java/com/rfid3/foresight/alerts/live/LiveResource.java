package com.rfid3.foresight.alerts.live;

import com.rfid3.foresight.contracts.alert.AlertChanges;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** The changes of the list as server-sent events. */
@Path("/v1/alerts/events")
public class LiveResource {
  // Proxies on the way close a connection that says nothing for a minute.
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

  private final LiveFeed feed;

  LiveResource(LiveFeed feed) {
    this.feed = feed;
  }

  /** Goes on after the event whose id the listener sends, where that is still remembered. */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Operation(summary = "What changes in the list, as it changes; resumable")
  public Multi<OutboundSseEvent> events(
      @Context Sse sse, @RestHeader("Last-Event-ID") Optional<String> lastId) {
    Multi<OutboundSseEvent> changes = feed.after(lastId.orElse("")).map(event -> sent(sse, event));
    Multi<OutboundSseEvent> beats =
        Multi.createFrom()
            .ticks()
            .every(SIGN_OF_LIFE)
            .onOverflow()
            .drop()
            .map(tick -> sse.newEventBuilder().comment("still here").build());
    return Multi.createBy().merging().streams(changes, beats);
  }

  private static OutboundSseEvent sent(Sse sse, LiveEvent event) {
    return sse.newEventBuilder()
        .name("alerts")
        .id(event.id())
        .data(AlertChanges.class, event.changes())
        .mediaType(MediaType.APPLICATION_JSON_TYPE)
        .build();
  }
}
