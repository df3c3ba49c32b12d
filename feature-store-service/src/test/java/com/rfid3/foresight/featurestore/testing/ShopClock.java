package com.rfid3.foresight.featurestore.testing;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the service under test: the system's, or stopped at an instant of the past. */
@Mock
@ApplicationScoped
public class ShopClock extends Clock {
  private volatile Instant stopped;

  /** From now on it is this instant. */
  public void stopAt(Instant instant) {
    stopped = instant;
  }

  /** From now on it is the system's clock again. */
  public void go() {
    stopped = null;
  }

  @Override
  public Instant instant() {
    return stopped == null ? Instant.now() : stopped;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
