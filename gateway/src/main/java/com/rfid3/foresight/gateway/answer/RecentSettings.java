package com.rfid3.foresight.gateway.answer;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** For how long an answer is said again instead of being made anew. */
@ConfigMapping(prefix = "foresight.gateway.recent")
public interface RecentSettings {

  /** Age past which no answer is said again; none is at zero. */
  Duration keepFor();

  /** Age past which one of those who ask has it made anew, while the others still get it. */
  Duration renewAfter();

  /** Bytes of JSON held. */
  @Min(1024)
  long memoryBytes();
}
