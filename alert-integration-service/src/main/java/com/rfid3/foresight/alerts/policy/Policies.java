package com.rfid3.foresight.alerts.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All silences that are not over, and all rules in force. */
public record Policies(List<Silence> silences, List<Rule> rules) {
  /** Nobody has laid anything down. */
  public static final Policies NONE = new Policies(List.of(), List.of());

  /** The rules of one kind, by number. */
  public <R extends Rule> List<R> rules(Class<R> kind) {
    return rules.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The silences that hold at this moment. */
  public List<Silence> holdingAt(Instant now) {
    return silences.stream().filter(silence -> silence.window().holdsAt(now)).toList();
  }

  /** When a silence next begins or ends to hold. */
  public Optional<Instant> nextChange(Instant now) {
    return silences.stream()
        .flatMap(silence -> silence.window().nextChange(now).stream())
        .min(Instant::compareTo);
  }
}
