package com.rfid3.foresight.schema.verification;

import java.time.Instant;
import java.util.SortedMap;

/**
 * The whole legacy database at a moment.
 *
 * @param objects tables by name; views, triggers and routines by kind and name
 */
public record LegacyState(
    Instant takenAt, String database, SortedMap<String, TableState> objects) {}
