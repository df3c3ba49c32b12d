package com.rfid3.foresight.schema.command;

import com.rfid3.foresight.schema.preflight.LegacyLocks;
import com.rfid3.foresight.schema.preflight.ReloadWatch;
import java.net.URI;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How to tell that the legacy application is reloading. */
final class ReloadOptions {
  @Option(
      names = "--legacy-redis",
      paramLabel = "URL",
      defaultValue = "",
      description = "redis://host:port of the legacy application, to see its reload locks too")
  private String redis = "";

  ReloadWatch watch(String legacy) {
    var locks = redis.isEmpty() ? LegacyLocks.unknown() : LegacyLocks.in(URI.create(redis));
    return new ReloadWatch(legacy, locks, Duration.ofMillis(700));
  }
}
