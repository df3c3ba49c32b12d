package com.rfid3.foresight.featurestore.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreakerTest {
  private final AtomicLong nanos = new AtomicLong();
  private final Breaker breaker = new Breaker(3, Duration.ofSeconds(1), nanos::get);

  @Test
  void opensAfterFailuresInARow() {
    fail(2);
    breaker.succeeded();
    fail(2);
    assertThat(breaker.allows()).isTrue();

    fail(1);

    assertThat(breaker.allows()).isFalse();
  }

  @Test
  void letsOneThroughPerPause() {
    fail(3);
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());

    assertThat(breaker.allows()).isTrue();
    assertThat(breaker.allows()).isFalse();
  }

  @Test
  void closesWithTheFirstSuccess() {
    fail(5);
    breaker.succeeded();

    assertThat(breaker.allows()).isTrue();
    assertThat(breaker.allows()).isTrue();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      breaker.failed();
    }
  }
}
