package com.rfid3.foresight.localstack.legacyweb;

import com.rfid3.foresight.localstack.shop.ShopPlan;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times as the legacy application prints them: the shop's wall clock, no zone. */
final class Iso {

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

  private Iso() {}

  static String text(LocalDateTime time) {
    return time.truncatedTo(ChronoUnit.SECONDS).equals(time)
        ? SECONDS.format(time)
        : time.toString();
  }

  static LocalDateTime now(Clock clock) {
    return LocalDateTime.ofInstant(clock.instant(), ShopPlan.ZONE).truncatedTo(ChronoUnit.MICROS);
  }
}
