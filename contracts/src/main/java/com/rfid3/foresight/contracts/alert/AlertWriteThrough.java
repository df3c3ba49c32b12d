package com.rfid3.foresight.contracts.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;

/**
 * A deed that is to be seen in the legacy alert itself. {@code state} is {@code pending}, {@code
 * written}, {@code in_the_way} (the table's key leaves no room for its status) or {@code gone} (the
 * legacy alert is); {@code was} and {@code is} are the legacy status before and since.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertWriteThrough(
    String alertId,
    String deed,
    String actor,
    Instant at,
    String state,
    Instant triedAt,
    String was,
    String is) {}
