package com.rfid3.foresight.contracts.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * How much the merge spares people. Of {@code opened} alerts in those days, {@code folded} were so
 * from the start (explained, silenced, inhibited); {@code delivered} messages were sent; {@code
 * reduction} is the share that nobody had to look at, from 0 to 1, absent where nothing opened.
 * {@code listed} alerts stand now in {@code groups} groups.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertNoise(
    int days, int opened, int folded, int delivered, Double reduction, int listed, int groups) {}
