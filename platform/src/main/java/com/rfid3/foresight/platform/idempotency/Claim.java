package com.rfid3.foresight.platform.idempotency;

import java.time.Instant;

/** What a key was found to be. */
public sealed interface Claim {

  /** Nobody has done it; it is to be done now. {@code since} proves that this claim still holds. */
  record Fresh(IdempotentRequest request, Instant since) implements Claim {}

  /** It was done; this was the answer. */
  record Done(int status, String body) implements Claim {}

  /** It is being done at the moment. */
  record Running() implements Claim {}

  /** The key was used for something else. */
  record Mismatch() implements Claim {}
}
