package com.rfid3.foresight.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JobSlotTest {
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  @Test
  void replicasOfSlightlyDifferentClocksMeetInOneSlot() {
    var early = JobSlot.regular("features", FIVE_MINUTES, Instant.parse("2026-01-31T10:05:00.1Z"));
    var late = JobSlot.regular("features", FIVE_MINUTES, Instant.parse("2026-01-31T10:09:59.9Z"));

    assertThat(early).isEqualTo(late);
    assertThat(early.slot()).isEqualTo(Instant.parse("2026-01-31T10:05:00Z"));
  }

  @Test
  void theNextIntervalIsAnotherSlot() {
    var first = JobSlot.regular("features", FIVE_MINUTES, Instant.parse("2026-01-31T10:09:59Z"));
    var next = JobSlot.regular("features", FIVE_MINUTES, Instant.parse("2026-01-31T10:10:00Z"));

    assertThat(first).isNotEqualTo(next);
  }

  @Test
  void askingTwiceInOneSecondIsTwoRuns() {
    Instant now = Instant.parse("2026-01-31T10:09:59Z");

    assertThat(JobSlot.onDemand("features", "r1", now))
        .isNotEqualTo(JobSlot.onDemand("features", "r2", now));
  }
}
