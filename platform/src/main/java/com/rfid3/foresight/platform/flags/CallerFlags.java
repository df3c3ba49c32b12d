package com.rfid3.foresight.platform.flags;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * What was decided for each caller at one moment of the flags. Unleash's rules cost some hundred
 * microseconds a caller; within a moment, which lasts one look at the sources, they are asked once.
 */
final class CallerFlags {
  // Whoever makes up a session for every request fills no memory: past this nothing is kept.
  private static final int MOST = 4096;

  /**
   * @param said what Unleash said, to be counted at each use
   * @param decided what that means beside the other sources
   */
  record Decided(Map<Flag, Boolean> said, FlagSnapshot decided) {}

  private final FlagSnapshot moment;
  private final ConcurrentMap<FlagCaller, Decided> callers = new ConcurrentHashMap<>();

  CallerFlags(FlagSnapshot moment) {
    this.moment = moment;
  }

  // The same look at the sources: two looks that found the same are two moments.
  @SuppressWarnings("ReferenceEquality")
  boolean isOf(FlagSnapshot other) {
    return moment == other;
  }

  /** As decided before at this moment, or as {@code deciding} does it now. */
  Decided of(FlagCaller caller, Supplier<Decided> deciding) {
    Decided known = callers.get(caller);
    if (known != null) {
      return known;
    }
    Decided now = deciding.get();
    if (callers.size() < MOST) {
      callers.put(caller, now);
    }
    return now;
  }
}
