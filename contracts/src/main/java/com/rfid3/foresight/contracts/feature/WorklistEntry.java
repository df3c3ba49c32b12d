package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;

/**
 * One record that spoils labels, and the fix.
 *
 * @param id names the entry as long as the record stays as it is
 * @param subjectKind {@code item}, {@code rental_class}, {@code scan} or {@code contract_line}
 * @param since when it went wrong, where that is known
 * @param records rows behind the entry
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorklistEntry(
    String id,
    WorklistKind kind,
    String subjectKind,
    String subject,
    String rentalClass,
    Instant since,
    int records,
    String detail,
    String fix) {}
