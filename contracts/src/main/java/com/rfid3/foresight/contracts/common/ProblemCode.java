package com.rfid3.foresight.contracts.common;

/** What went wrong, as a program reads it; the HTTP status follows from it. */
public enum ProblemCode {
  INVALID_PARAMETERS(400),
  ITEM_NOT_FOUND(404),
  NOT_FOUND(404),
  INSUFFICIENT_DATA(422),
  MODEL_UNAVAILABLE(503),
  RATE_LIMIT_EXCEEDED(429),
  UNAUTHORIZED(401),
  FORBIDDEN(403),
  CONFLICT(409),
  PAYLOAD_TOO_LARGE(413),
  IDEMPOTENCY_MISMATCH(422),
  TIMEOUT(504),
  /** A part that is needed is away, and nothing can stand in for it: a write, a stream. */
  SERVICE_UNAVAILABLE(503),
  /** As much is under way as may be, and as much waits: come back in a moment. */
  OVERLOADED(503),
  SYSTEM_ERROR(500);

  private final int status;

  ProblemCode(int status) {
    this.status = status;
  }

  /** HTTP status, 400 to 504. */
  public int status() {
    return status;
  }
}
