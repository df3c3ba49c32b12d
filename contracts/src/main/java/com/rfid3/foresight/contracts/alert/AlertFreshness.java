package com.rfid3.foresight.contracts.alert;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rfid3.foresight.contracts.common.PartStatus;
import java.time.Instant;

/**
 * How old a merged list is: when it was last merged, its age in milliseconds, and the state of its
 * two sources.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record AlertFreshness(
    Instant mergedAt, long ageMs, PartStatus existing, PartStatus predictive) {}
