package com.rfid3.foresight.featurestore.historical;

import java.time.Instant;

/**
 * One row of a point-in-time join: what was true of an entity at one instant, as known at another.
 */
public record AskedRow(String entity, Instant asOf, Instant knownAt) {}
