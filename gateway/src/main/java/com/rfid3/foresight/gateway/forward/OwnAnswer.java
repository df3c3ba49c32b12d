package com.rfid3.foresight.gateway.forward;

import io.smallrye.mutiny.Uni;

/** An answer that the gateway gives by itself, wrapped like those of the services. */
public interface OwnAnswer {

  /** The route it answers, as {@code GET integrated/admin/jobs}. */
  String route();

  Uni<Heard> answer(Outgoing asked);
}
