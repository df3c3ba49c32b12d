package com.rfid3.foresight.platform.flags;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where Unleash is and how it is asked. Without a URL it is not the authority here. */
@ConfigMapping(prefix = "foresight.unleash")
public interface UnleashSettings {

  /** Base of the server's API, as {@code http://unleash:4242/api}. */
  Optional<URI> url();

  /** A backend token for the environment. */
  Optional<String> token();

  String environment();

  Duration poll();

  Duration report();

  /** Longest wait for the server. */
  Duration patience();

  Path backup();

  Optional<Path> bootstrap();
}
