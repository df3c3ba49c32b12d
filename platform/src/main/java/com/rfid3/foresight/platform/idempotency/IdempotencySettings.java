package com.rfid3.foresight.platform.idempotency;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long keys are remembered. */
@ConfigMapping(prefix = "foresight.idempotency")
public interface IdempotencySettings {

  /** How long a repeat is answered as the first time. */
  Duration life();

  /** How long a write may be under way before whoever began it is taken for dead. */
  Duration lease();
}
