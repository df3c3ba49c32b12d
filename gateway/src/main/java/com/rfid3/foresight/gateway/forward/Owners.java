package com.rfid3.foresight.gateway.forward;

import com.rfid3.foresight.gateway.routes.Owner;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks whoever owns a route, another service or the gateway itself. */
@ApplicationScoped
class Owners {
  private final Upstreams upstreams;
  private final Map<String, OwnAnswer> own;

  Owners(Upstreams upstreams, @All List<OwnAnswer> own) {
    this.upstreams = upstreams;
    this.own = own.stream().collect(Collectors.toMap(OwnAnswer::route, Function.identity()));
  }

  Uni<Heard> ask(Outgoing call) {
    return isOwn(call) ? answer(call) : upstreams.ask(call);
  }

  Uni<Heard> tell(Outgoing call) {
    return isOwn(call) ? answer(call) : upstreams.tell(call);
  }

  private static boolean isOwn(Outgoing call) {
    return call.route().owner() == Owner.GATEWAY;
  }

  private Uni<Heard> answer(Outgoing call) {
    return own.get(call.route().name()).answer(call);
  }
}
