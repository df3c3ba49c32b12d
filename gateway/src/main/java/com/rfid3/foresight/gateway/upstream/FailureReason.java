package com.rfid3.foresight.gateway.upstream;

import com.rfid3.foresight.contracts.common.DegradedReason;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** Which public reason a failure stands for. */
final class FailureReason {
  private static final int DEEPEST = 8;

  private FailureReason() {}

  static DegradedReason of(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      switch (cause) {
        case HopFailure known -> {
          return known.reason();
        }
        case CircuitBreakerOpenException open -> {
          return DegradedReason.CIRCUIT_OPEN;
        }
        case BulkheadException full -> {
          return DegradedReason.OVERLOADED;
        }
        case org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException late -> {
          return DegradedReason.TIMEOUT;
        }
        case TimeoutException late -> {
          return DegradedReason.TIMEOUT;
        }
        default -> cause = cause.getCause();
      }
    }
    return DegradedReason.SERVICE_DOWN;
  }
}
