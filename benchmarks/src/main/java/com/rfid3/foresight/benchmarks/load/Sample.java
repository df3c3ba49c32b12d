package com.rfid3.foresight.benchmarks.load;

import java.time.Duration;
import java.time.Instant;

/**
 * One answer. {@code due} is when the request should have gone out; latency counts from there, so
 * that waiting behind a stall shows. {@code status} is 0 where no answer came.
 */
public record Sample(String name, Instant due, Duration latency, int status, String body) {

  /** For long runs, where only time and status are kept. */
  public Sample withoutBody() {
    return new Sample(name, due, latency, status, "");
  }
}
