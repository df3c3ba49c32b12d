package com.rfid3.foresight.gateway.upstream;

import com.rfid3.foresight.contracts.common.DegradedReason;

/** A call that brought no answer, and the reason that the public answer gives for it. */
public class HopFailure extends RuntimeException {
  private final DegradedReason reason;

  public HopFailure(DegradedReason reason, Throwable cause) {
    super(reason.wire(), cause, false, false);
    this.reason = reason;
  }

  public DegradedReason reason() {
    return reason;
  }
}
