package com.rfid3.foresight.contracts.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * One condition: a field of the alert, how it is compared ({@code is}, {@code is_not}, {@code
 * starts_with}, {@code like} with {@code *} and {@code ?}), and with what. Case does not count.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertMatcher(String field, String test, String value) {}
