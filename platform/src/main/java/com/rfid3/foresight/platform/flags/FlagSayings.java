package com.rfid3.foresight.platform.flags;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What every source says at one moment.
 *
 * @param environment by flag, in its own spelling
 * @param database by flag, in its own spelling
 * @param unleash every flag where Unleash is the authority, else empty
 * @param paused flags that the guard of the rollout has paused for everybody
 */
public record FlagSayings(
    Map<Flag, String> environment,
    Map<Flag, String> database,
    Optional<Map<Flag, Boolean>> unleash,
    Set<Flag> paused) {

  /** An installation without Unleash and without pauses. */
  public static FlagSayings of(Map<Flag, String> environment, Map<Flag, String> database) {
    return new FlagSayings(environment, database, Optional.empty(), Set.of());
  }
}
