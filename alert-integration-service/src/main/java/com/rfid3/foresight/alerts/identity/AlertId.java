package com.rfid3.foresight.alerts.identity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Public id of an alert: {@code health_17} is row 17 of the legacy table, {@code pred_91} ours. */
public record AlertId(Origin origin, long number) implements Comparable<AlertId> {

  private static final Pattern WIRE = Pattern.compile("(health|pred)_([0-9]{1,18})");

  /** The id of a legacy row. */
  public static AlertId health(long number) {
    return new AlertId(Origin.EXISTING_SYSTEM, number);
  }

  /** The id of a predictive alert. */
  public static AlertId pred(long number) {
    return new AlertId(Origin.PREDICTIVE, number);
  }

  /** The id that this text spells, empty when it spells none. */
  public static Optional<AlertId> parse(String text) {
    Matcher matcher = WIRE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(matcher.group(2));
    return Optional.of("pred".equals(matcher.group(1)) ? pred(number) : health(number));
  }

  /** The id as the public list spells it. */
  public String wire() {
    return origin.prefix() + number;
  }

  @Override
  public int compareTo(AlertId other) {
    int order = origin.compareTo(other.origin);
    return order == 0 ? Long.compare(number, other.number) : order;
  }
}
