package com.rfid3.foresight.contracts.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * A rule as a person words it. {@code kind} says which of the members count: {@code inhibit}
 * ({@code inhibitedBy}, {@code equal}), {@code group} ({@code groupBy}), {@code notify} ({@code
 * channels}), {@code threshold} ({@code openAt}, {@code closeBelow}).
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertRuleDraft(
    String name,
    String kind,
    List<AlertMatcher> matchers,
    List<AlertMatcher> inhibitedBy,
    List<String> equal,
    List<String> groupBy,
    List<String> channels,
    Double openAt,
    Double closeBelow,
    Boolean enabled,
    String by) {}
