package com.rfid3.foresight.contracts.alert;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rfid3.foresight.contracts.common.Page;
import java.util.List;

/** A page of the merged list with its summary and the age of what it was merged from. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record AlertList(
    List<AlertView> alerts, AlertSummary summary, Page page, AlertFreshness freshness) {}
