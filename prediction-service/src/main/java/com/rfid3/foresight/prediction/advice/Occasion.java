package com.rfid3.foresight.prediction.advice;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When and under which lineage statements are made.
 *
 * @param today the shop's date at {@code now}
 * @param lineageId ties all statements of a run to the records they were made from
 */
public record Occasion(Instant now, LocalDate today, String lineageId) {}
