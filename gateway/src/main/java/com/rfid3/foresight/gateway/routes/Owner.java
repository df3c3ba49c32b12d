package com.rfid3.foresight.gateway.routes;

/** Who answers a route. */
public enum Owner {
  PREDICTIONS,
  FEATURES,
  ALERTS,
  /** The gateway, by an answer that is wrapped like those of the services. */
  GATEWAY,
  /** A resource of the gateway that writes its answer itself; only the door is kept for it. */
  RESOURCE
}
