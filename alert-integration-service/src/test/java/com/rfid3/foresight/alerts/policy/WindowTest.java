package com.rfid3.foresight.alerts.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  // A Sunday evening, 22:00 to 23:30 in Chicago, a week before its clock goes forward.
  private static final Instant START = Instant.parse("2026-03-02T04:00:00Z");
  private static final Instant END = START.plus(Duration.ofMinutes(90));
  private static final Window ONCE = new Window(START, END, Optional.empty());
  private static final Window WEEKLY =
      new Window(
          START, END, Optional.of(new Window.Repeat(7, START.plus(Duration.ofDays(30)), CHICAGO)));

  @Test
  void onceHoldsFromItsStartUpToItsEnd() {
    assertThat(ONCE.holdsAt(START.minusNanos(1))).isFalse();
    assertThat(ONCE.holdsAt(START)).isTrue();
    assertThat(ONCE.holdsAt(END.minusNanos(1))).isTrue();
    assertThat(ONCE.holdsAt(END)).isFalse();
  }

  @Test
  void onceChangesTwice() {
    assertThat(ONCE.nextChange(START.minusSeconds(1))).contains(START);
    assertThat(ONCE.nextChange(START)).contains(END);
    assertThat(ONCE.nextChange(END)).isEmpty();
  }

  @Test
  void weeklyHoldsAtTheSameTimeOfTheShopsDayAfterTheClockChange() {
    Instant next = Instant.parse("2026-03-09T03:00:00Z");

    assertThat(WEEKLY.holdsAt(next)).isTrue();
    assertThat(WEEKLY.holdsAt(next.minusSeconds(1))).isFalse();
    assertThat(WEEKLY.holdsAt(END.plusSeconds(1))).isFalse();
    assertThat(WEEKLY.nextChange(END)).contains(next);
    assertThat(WEEKLY.nextChange(next)).contains(next.plus(Duration.ofMinutes(90)));
  }

  @Test
  void weeklyIsOverAtItsLastMoment() {
    Instant over = START.plus(Duration.ofDays(30));

    assertThat(WEEKLY.nextChange(over)).isEmpty();
    assertThat(WEEKLY.holdsAt(over.plus(Duration.ofDays(5)))).isFalse();
  }
}
