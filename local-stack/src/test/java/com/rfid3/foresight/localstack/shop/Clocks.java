package com.rfid3.foresight.localstack.shop;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The instant at which the shops of these tests end: a Wednesday afternoon in the shop. */
public final class Clocks {

  public static final Clock FIXED =
      Clock.fixed(Instant.parse("2026-09-23T19:30:00Z"), ZoneOffset.UTC);

  private Clocks() {}
}
