package com.rfid3.foresight.gateway.status;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rfid3.foresight.gateway.status.HealthView.FlagState;
import java.time.Instant;
import java.util.Map;

/**
 * The data of the flags read: every flag, who decided it, and when the deciders were last heard.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record FlagsView(
    Map<String, FlagState> flags, boolean killed, long revision, Instant readAt, long ageMs) {}
