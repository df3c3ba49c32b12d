package com.rfid3.foresight.contracts.alert;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** What one stage of the merge decided about an alert, in one plain phrase. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record MergeReason(String stage, String reason) {}
