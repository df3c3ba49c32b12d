package com.rfid3.foresight.schema.command;

import java.time.Clock;
import java.util.Map;

/** What commands take from the machine they run on. */
public record Surroundings(Map<String, String> environment, Clock clock) {
  public static Surroundings real() {
    return new Surroundings(System.getenv(), Clock.systemUTC());
  }
}
