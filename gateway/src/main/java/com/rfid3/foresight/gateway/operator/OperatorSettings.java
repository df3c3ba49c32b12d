package com.rfid3.foresight.gateway.operator;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The secrets of machines that run the suite. Without one, that way in is shut. */
@ConfigMapping(prefix = "foresight.gateway.operator")
public interface OperatorSettings {

  /** What the launcher shows. */
  Optional<String> key();

  /** What the webhook of the Unleash server shows as {@code Authorization}. */
  Optional<String> webhookSecret();
}
