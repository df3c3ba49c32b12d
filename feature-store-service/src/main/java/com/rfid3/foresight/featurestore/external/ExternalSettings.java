package com.rfid3.foresight.featurestore.external;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Who is asked for values from outside, while {@code EXTERNAL_DATA_INTEGRATION} is on. */
@ConfigMapping(prefix = "foresight.external")
public interface ExternalSettings {

  /** Providers over HTTP, by a name of the installation's choice. */
  Map<String, Http> http();

  /** A calendar of events: lines of {@code 2026-07-04,Parade}; works without a network. */
  Optional<Path> events();

  /** How often it is looked whether somebody has news. */
  @WithDefault("1m")
  Duration look();

  /** One provider: an address that answers JSON, and where in it the values stand. */
  interface Http {
    /** Address; {@code {date}} is the day in UTC. */
    String url();

    /** Headers to send, such as a key. */
    Map<String, String> headers();

    /** Feature of the entity {@code shop} to the JSON pointer of its number. */
    Map<String, String> values();

    /** JSON pointer of the time that the values are of; the time of asking where there is none. */
    Optional<String> time();

    /** How often it has news. Weather services count calls. */
    @WithDefault("1h")
    Duration every();

    /** How long an answer may take as a whole; nobody waits for it but the job. */
    @WithDefault("5s")
    Duration timeout();
  }
}
