package com.rfid3.foresight.gateway.limits;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How often. Why each number is what it is stands in application.properties. */
@ConfigMapping(prefix = "foresight.limits")
public interface LimitSettings {

  @Valid
  Limit signIn();

  @Valid
  Limit batch();

  @Valid
  Limit training();

  @Valid
  Limit writes();

  /** So many in each window of time. */
  interface Limit {
    @Min(1)
    int requests();

    Duration window();
  }
}
