package com.rfid3.foresight.gateway.forward;

import com.rfid3.foresight.gateway.routes.Owner;
import com.rfid3.foresight.gateway.routes.Route;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Asks a service something on behalf of an answer that the gateway gives itself. */
@ApplicationScoped
public class ServiceReads {
  private final Upstreams upstreams;

  ServiceReads(Upstreams upstreams) {
    this.upstreams = upstreams;
  }

  /** The answer of one service to a read at this path; fails like every call to a service. */
  public Uni<Heard> ask(Outgoing asked, Owner service, String uri) {
    Route own = asked.route();
    Route there = new Route(own.call(), own.admission(), service, own.part(), own.traits());
    return upstreams.ask(
        new Outgoing(there, asked.caller(), uri, new Outgoing.Content(Map.of(), Buffer.buffer())));
  }
}
