package com.rfid3.foresight.platform.flags;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import java.time.Instant;
import java.util.Map;

/**
 * All flags at one moment. {@code revision} grows whenever one of them changes; {@code readAt} is
 * when the sources were last heard.
 */
public record FlagSnapshot(
    Map<Flag, FlagValue> values, boolean killed, long revision, Instant readAt) {

  public FlagSnapshot {
    values = Map.copyOf(values);
  }

  public boolean isOn(Flag flag) {
    return values.get(flag).enabled();
  }

  /** Whether predictions of this type are computed and served. */
  public boolean isOn(PredictionType type) {
    return isOn(Flag.of(type));
  }

  /** The same moment, or the next one with a new revision where anything changed. */
  FlagSnapshot next(Map<Flag, FlagValue> decided, boolean nowKilled, Instant now) {
    boolean same = decided.equals(values) && nowKilled == killed;
    long next = same ? revision : Math.max(revision + 1, now.toEpochMilli());
    return new FlagSnapshot(decided, nowKilled, next, now);
  }
}
