package com.rfid3.foresight.platform.flags;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/**
 * All flags at one moment, for one caller or for somebody. {@code revision} grows whenever one of
 * them may have changed for anybody; {@code readAt} is when the database was last heard; {@code
 * generation} is that of Unleash's definitions.
 */
public record FlagSnapshot(
    Map<Flag, FlagValue> values, boolean killed, long revision, Instant readAt, long generation) {

  public FlagSnapshot {
    values = Map.copyOf(values);
  }

  /** A moment of an installation without Unleash. */
  public FlagSnapshot(Map<Flag, FlagValue> values, boolean killed, long revision, Instant readAt) {
    this(values, killed, revision, readAt, 0);
  }

  public boolean isOn(Flag flag) {
    return values.get(flag).enabled();
  }

  /** Whether predictions of this type are computed and served. */
  public boolean isOn(PredictionType type) {
    return isOn(Flag.of(type));
  }

  /** Whether every prediction type that {@code other} has on is on here too. */
  public boolean hasTypesOf(FlagSnapshot other) {
    return Arrays.stream(PredictionType.values()).noneMatch(t -> other.isOn(t) && !isOn(t));
  }

  /** The same moment as another caller sees it. */
  FlagSnapshot with(Map<Flag, FlagValue> decided) {
    return new FlagSnapshot(decided, killed, revision, readAt, generation);
  }

  /** The same moment, or the next one with a new revision where anything changed. */
  FlagSnapshot next(FlagSnapshot decided) {
    boolean same =
        decided.values.equals(values)
            && decided.killed == killed
            && decided.generation == generation;
    long next = same ? revision : Math.max(revision + 1, decided.readAt.toEpochMilli());
    return new FlagSnapshot(
        decided.values, decided.killed, next, decided.readAt, decided.generation);
  }
}
