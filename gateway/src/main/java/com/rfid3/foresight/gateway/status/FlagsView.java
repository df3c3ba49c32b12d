package com.rfid3.foresight.gateway.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.Map;

/**
 * The data of the flags read: every flag as this caller has it, who decided it and how old that
 * word is. {@code authority} is who may open flags here.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record FlagsView(
    Map<String, DecidedFlag> flags,
    String authority,
    boolean killed,
    long revision,
    Instant readAt,
    long ageMs) {

  /** A flag, who decided it, and the age of that word; none for what needs no hearing. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DecidedFlag(boolean enabled, String source, Long ageMs) {}
}
