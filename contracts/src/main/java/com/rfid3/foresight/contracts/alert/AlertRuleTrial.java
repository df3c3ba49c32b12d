package com.rfid3.foresight.contracts.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * What a rule would have done: on the alerts that stand now, and on what the history holds of the
 * days looked at. {@code affected} counts what it would have folded, grouped, sent, or opened or
 * closed otherwise; {@code groups} how many groups it would have made of them.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertRuleTrial(
    int standing,
    int affected,
    Integer groups,
    int historyDays,
    int historyAlerts,
    int historyAffected,
    List<AlertView> alerts) {}
