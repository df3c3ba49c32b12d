package com.rfid3.foresight.platform.flags;

import io.getunleash.UnleashException;
import io.getunleash.event.UnleashSubscriber;
import io.getunleash.repository.FeatureToggleResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Notes when the server was last heard; how old its word is, the flags read tells. */
final class UnleashHearing implements UnleashSubscriber {
  private static final Logger LOG = Logger.getLogger(UnleashHearing.class);

  private final Clock clock;
  private volatile Optional<Instant> heardAt = Optional.empty();

  UnleashHearing(Clock clock) {
    this.clock = clock;
  }

  Optional<Instant> heardAt() {
    return heardAt;
  }

  @Override
  public void togglesFetched(FeatureToggleResponse answer) {
    switch (answer.getStatus()) {
      case CHANGED, NOT_CHANGED -> heardAt = Optional.of(clock.instant());
      case UNAVAILABLE -> LOG.debugf("Unleash answers %d", answer.getHttpStatusCode());
    }
  }

  @Override
  public void onError(UnleashException failure) {
    LOG.debug("Unleash is away; the last known definitions stand", failure);
  }
}
