package com.rfid3.foresight.platform.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CallerFlagsTest {
  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

  private final FlagSnapshot moment = new FlagSnapshot(FlagRules.unknown(), false, 1, NOW);
  private final CallerFlags flags = new CallerFlags(moment);
  private final AtomicInteger asked = new AtomicInteger();

  private CallerFlags.Decided decide(FlagCaller caller) {
    return flags.of(
        caller,
        () -> {
          asked.incrementAndGet();
          return new CallerFlags.Decided(
              Map.of(Flag.DEMAND_FORECASTING_ENABLED, caller.role().equals("admin")), moment);
        });
  }

  @Test
  void askOnceForEachCaller() {
    var admin = FlagCaller.of("ada", "admin", "");
    for (int i = 0; i < 3; i++) {
      assertThat(decide(admin).said()).containsValue(true);
      assertThat(decide(FlagCaller.of("ada", "admin", "")).said()).containsValue(true);
      assertThat(decide(FlagCaller.ANONYMOUS).said()).containsValue(false);
    }
    assertThat(asked).hasValue(2);
  }

  @Test
  void whoMakesUpSessionsIsAnsweredAndNotKept() {
    for (int i = 0; i < 5_000; i++) {
      decide(new FlagCaller("", "anonymous", "", "made-up-" + i, ""));
    }
    int before = asked.get();

    decide(new FlagCaller("", "anonymous", "", "made-up-0", ""));
    assertThat(asked).hasValue(before);
    assertThat(decide(new FlagCaller("", "admin", "", "made-up-4999", "")).said())
        .containsValue(true);
    assertThat(asked).hasValue(before + 1);
  }

  @Test
  void anotherMomentIsAnother() {
    assertThat(flags.isOf(moment)).isTrue();
    assertThat(flags.isOf(new FlagSnapshot(FlagRules.unknown(), false, 1, NOW))).isFalse();
  }
}
