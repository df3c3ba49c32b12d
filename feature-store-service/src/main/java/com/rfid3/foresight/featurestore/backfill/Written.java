package com.rfid3.foresight.featurestore.backfill;

import com.rfid3.foresight.featurestore.value.EntityValues;
import java.time.Instant;

/**
 * Values that a cycle would have written for an entity.
 *
 * @param cycle the instant of the cycle
 * @param knownAt since when they are known
 */
record Written(EntityValues changed, Instant cycle, Instant knownAt) {}
