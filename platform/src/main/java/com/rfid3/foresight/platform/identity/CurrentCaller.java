package com.rfid3.foresight.platform.identity;

import jakarta.enterprise.context.RequestScoped;

/** The caller of the request being served; anonymous until one is found. */
@RequestScoped
public class CurrentCaller {
  private Caller caller = Caller.ANONYMOUS;

  public Caller get() {
    return caller;
  }

  /** For those who find out: the filter of the services, and the gateway's own. */
  public void is(Caller found) {
    this.caller = found;
  }
}
