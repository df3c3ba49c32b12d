package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.LocalDate;

/**
 * Units of a rental class in one store and week and what was asked for them, from point-of-sale
 * lines. Weeks without a line are absent: their price is not known.
 *
 * @param dailyRate mean daily rate in dollars, by units, of the lines that state one; absent where
 *     none does
 * @param unitPrice mean line price per unit in dollars, whatever the duration
 * @param meanDays mean days out of the lines that state hours; absent where none does
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PricedWeek(
    String rentalClass,
    String category,
    String store,
    LocalDate weekStart,
    int units,
    int lines,
    double revenue,
    Double dailyRate,
    Double unitPrice,
    Double meanDays) {}
