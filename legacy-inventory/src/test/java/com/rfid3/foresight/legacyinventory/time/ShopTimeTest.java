package com.rfid3.foresight.legacyinventory.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ShopTimeTest {
  private final ShopTime time = new ShopTime(ZoneId.of("America/Chicago"));

  @Test
  void summerScansAreFiveHoursBehindUtc() {
    assertThat(time.instantOf(LocalDateTime.parse("2025-07-01T20:00:00")))
        .isEqualTo(Instant.parse("2025-07-02T01:00:00Z"));
  }

  @Test
  void theRepeatedHourMeansTheEarlierOne() {
    assertThat(time.instantOf(LocalDateTime.parse("2025-11-02T01:30:00")))
        .isEqualTo(Instant.parse("2025-11-02T06:30:00Z"));
  }

  @Test
  void theSkippedHourMovesOn() {
    assertThat(time.instantOf(LocalDateTime.parse("2025-03-09T02:30:00")))
        .isEqualTo(Instant.parse("2025-03-09T08:30:00Z"));
  }

  @Test
  void anEveningInUtcIsStillTheShopsDay() {
    assertThat(time.dateOf(Instant.parse("2025-07-02T01:00:00Z")))
        .isEqualTo(LocalDate.parse("2025-07-01"));
  }

  @Test
  void weeksBeginOnMonday() {
    assertThat(ShopTime.weekOf(LocalDate.parse("2025-08-31")))
        .isEqualTo(LocalDate.parse("2025-08-25"));
    assertThat(ShopTime.weekOf(LocalDate.parse("2025-08-25")))
        .isEqualTo(LocalDate.parse("2025-08-25"));
  }
}
