package com.rfid3.foresight.platform.flags;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a flag is decided: environment, else database, else default, where every source may force
 * off; then the parent; the kill switch above all.
 */
public final class FlagRules {
  private static final Set<String> YES = Set.of("true", "1", "yes", "on");

  private FlagRules() {}

  /** Decides all flags. The maps hold what the two sources say, by flag, in their own spelling. */
  public static Map<Flag, FlagValue> decide(
      Map<Flag, String> environment, Map<Flag, String> database, boolean killed) {
    var decided = new EnumMap<Flag, FlagValue>(Flag.class);
    FlagValue parent = own(Flag.PREDICTIVE_ANALYTICS_ENABLED, environment, database);
    for (Flag flag : Flag.values()) {
      FlagValue own = own(flag, environment, database);
      decided.put(flag, underParent(killed ? killedBy() : parent, own));
    }
    return decided;
  }

  /** All off, because no database has been heard yet that could force a flag off. */
  public static Map<Flag, FlagValue> unknown() {
    var decided = new EnumMap<Flag, FlagValue>(Flag.class);
    for (Flag flag : Flag.values()) {
      decided.put(flag, new FlagValue(false, FlagSource.UNKNOWN));
    }
    return decided;
  }

  private static FlagValue killedBy() {
    return new FlagValue(false, FlagSource.KILL_SWITCH);
  }

  private static FlagValue underParent(FlagValue parent, FlagValue own) {
    if (parent.enabled()) {
      return own;
    }
    FlagSource source =
        parent.source() == FlagSource.KILL_SWITCH ? FlagSource.KILL_SWITCH : FlagSource.PARENT;
    return own.enabled() || source == FlagSource.KILL_SWITCH ? new FlagValue(false, source) : own;
  }

  private static FlagValue own(
      Flag flag, Map<Flag, String> environment, Map<Flag, String> database) {
    Optional<Boolean> fromEnvironment = read(environment.get(flag));
    Optional<Boolean> fromDatabase = read(database.get(flag));
    if (fromEnvironment.isPresent() && !(fromEnvironment.get() && isOff(fromDatabase))) {
      return new FlagValue(fromEnvironment.get(), FlagSource.ENVIRONMENT);
    }
    return fromDatabase
        .map(value -> new FlagValue(value, FlagSource.DATABASE))
        .orElseGet(() -> new FlagValue(flag.byDefault(), FlagSource.DEFAULT));
  }

  private static boolean isOff(Optional<Boolean> value) {
    return value.isPresent() && !value.get();
  }

  // The database holds JSON, so a word may come in quotes.
  private static Optional<Boolean> read(String spelling) {
    return Optional.ofNullable(spelling)
        .map(text -> text.replace("\"", "").strip().toLowerCase(Locale.ROOT))
        .filter(text -> !text.isEmpty())
        .map(YES::contains);
  }
}
