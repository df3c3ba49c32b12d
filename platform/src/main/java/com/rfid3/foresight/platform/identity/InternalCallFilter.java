package com.rfid3.foresight.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

/** Registered on the REST clients between the services: signs each call. */
@ApplicationScoped
public class InternalCallFilter implements ClientRequestFilter {
  private final InternalKey key;

  public InternalCallFilter(InternalKey key) {
    this.key = key;
  }

  @Override
  public void filter(ClientRequestContext call) {
    key.sign(call);
  }
}
