package com.rfid3.foresight.gateway.lastgood;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How much is kept and for how long. */
@ConfigMapping(prefix = "foresight.gateway.last-good")
public interface LastGoodSettings {

  /** Bytes of JSON held in memory. */
  @Min(1024)
  long memoryBytes();

  /** Age past which an answer is no longer good. */
  Duration maxAge();

  /** Shortest time between two writes of an unchanged answer to Redis. */
  Duration rewriteAfter();
}
