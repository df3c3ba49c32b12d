package com.rfid3.foresight.platform.flags;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a flag is decided: one authority says on (Unleash where configured, else the environment or
 * the database, else the default), every source may force off; then the parent; the kill switch
 * above all.
 */
public final class FlagRules {
  private static final Set<String> YES = Set.of("true", "1", "yes", "on");

  private FlagRules() {}

  /** Decides all flags. */
  public static Map<Flag, FlagValue> decide(FlagSayings said, boolean killed) {
    var decided = new EnumMap<Flag, FlagValue>(Flag.class);
    FlagValue parent =
        killed
            ? new FlagValue(false, FlagSource.KILL_SWITCH)
            : own(Flag.PREDICTIVE_ANALYTICS_ENABLED, said);
    for (Flag flag : Flag.values()) {
      decided.put(flag, underParent(parent, own(flag, said)));
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

  private static FlagValue underParent(FlagValue parent, FlagValue own) {
    if (parent.enabled()) {
      return own;
    }
    FlagSource source =
        parent.source() == FlagSource.KILL_SWITCH ? FlagSource.KILL_SWITCH : FlagSource.PARENT;
    return own.enabled() || source == FlagSource.KILL_SWITCH ? new FlagValue(false, source) : own;
  }

  private static FlagValue own(Flag flag, FlagSayings said) {
    if (said.paused().contains(flag)) {
      return new FlagValue(false, FlagSource.PAUSED);
    }
    Optional<Boolean> environment = read(said.environment().get(flag));
    Optional<Boolean> database = read(said.database().get(flag));
    return said.unleash()
        .map(unleash -> byUnleash(unleash.getOrDefault(flag, false), environment, database))
        .orElseGet(() -> byTheirOrder(flag, environment, database));
  }

  private static FlagValue byUnleash(
      boolean on, Optional<Boolean> environment, Optional<Boolean> database) {
    if (isOff(environment)) {
      return new FlagValue(false, FlagSource.ENVIRONMENT);
    }
    return isOff(database)
        ? new FlagValue(false, FlagSource.DATABASE)
        : new FlagValue(on, FlagSource.UNLEASH);
  }

  private static FlagValue byTheirOrder(
      Flag flag, Optional<Boolean> environment, Optional<Boolean> database) {
    if (environment.isPresent() && !(environment.get() && isOff(database))) {
      return new FlagValue(environment.get(), FlagSource.ENVIRONMENT);
    }
    return database
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
