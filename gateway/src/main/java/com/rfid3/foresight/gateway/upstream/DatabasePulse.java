package com.rfid3.foresight.gateway.upstream;

import com.rfid3.foresight.platform.flags.FlagBoard;
import com.rfid3.foresight.platform.flags.FlagSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether the database answers. The flags are read from it several times a second, so no query of
 * its own is needed, and who holds figures in memory can say at once that they may be out of date.
 */
@ApplicationScoped
public class DatabasePulse {
  private final FlagBoard flags;
  private final Clock clock;
  private final Duration longestSilence;

  DatabasePulse(
      FlagBoard flags,
      Clock clock,
      @ConfigProperty(name = "foresight.gateway.database-silence") Duration longestSilence) {
    this.flags = flags;
    this.clock = clock;
    this.longestSilence = longestSilence;
  }

  /** False before it was first heard, and once it has been silent for longer than is usual. */
  public boolean isHeard() {
    FlagSnapshot read = flags.now();
    Duration silence = Duration.between(read.readAt(), clock.instant());
    return read.revision() > 0 && silence.compareTo(longestSilence) < 0;
  }
}
