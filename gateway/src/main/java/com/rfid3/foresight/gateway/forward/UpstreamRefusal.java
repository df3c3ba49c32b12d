package com.rfid3.foresight.gateway.forward;

/** A refusal of the owner of a route, on its way to the caller. */
final class UpstreamRefusal extends RuntimeException {
  private final transient Heard.Refused refused;

  UpstreamRefusal(Heard.Refused refused) {
    super("refused", null, false, false);
    this.refused = refused;
  }

  Heard.Refused refused() {
    return refused;
  }
}
