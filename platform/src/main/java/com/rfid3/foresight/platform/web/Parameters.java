package com.rfid3.foresight.platform.web;

import com.rfid3.foresight.contracts.common.Violation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the parameters of one request and names all that do not hold, not only the first. */
public final class Parameters {
  private final List<Violation> violations = new ArrayList<>();

  /** A whole number within bounds, both inclusive; the default where it was not given. */
  public int integer(String field, String raw, IntRange range) {
    if (raw == null) {
      return range.orElse();
    }
    try {
      int value = Integer.parseInt(raw.strip());
      if (value >= range.min() && value <= range.max()) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      // Falls through: not a number and out of bounds are refused in the same words.
    }
    refuse(field, "must be a whole number from " + range.min() + " to " + range.max());
    return range.orElse();
  }

  /** One of a closed set of lower-case words, in any case; empty where it was not given. */
  public Optional<String> choice(String field, String raw, Set<String> allowed) {
    if (raw == null) {
      return Optional.empty();
    }
    String word = raw.strip().toLowerCase(Locale.ROOT);
    if (!allowed.contains(word)) {
      refuse(field, "must be one of " + allowed.stream().sorted().toList());
      return Optional.empty();
    }
    return Optional.of(word);
  }

  /** A calendar date, ISO 8601; empty where it was not given. */
  public Optional<LocalDate> date(String field, String raw) {
    try {
      return Optional.ofNullable(raw).map(LocalDate::parse);
    } catch (DateTimeParseException malformed) {
      refuse(field, "must be a date such as 2026-01-31");
      return Optional.empty();
    }
  }

  /** Free text of bounded length, without control characters; empty where it was not given. */
  public Optional<String> text(String field, String raw, int maxLength) {
    if (raw == null || raw.isBlank()) {
      return Optional.empty();
    }
    if (raw.length() > maxLength || raw.chars().anyMatch(Character::isISOControl)) {
      refuse(field, "must be text of at most " + maxLength + " characters");
      return Optional.empty();
    }
    return Optional.of(raw.strip());
  }

  /** Anything a parser can read; it refuses by {@link IllegalArgumentException}. */
  public <T> Optional<T> parsed(String field, String raw, Function<String, T> parser) {
    try {
      return Optional.ofNullable(raw).map(parser);
    } catch (IllegalArgumentException refused) {
      refuse(field, "cannot be read");
      return Optional.empty();
    }
  }

  /** Adds a refusal of the caller's own. */
  public void refuse(String field, String message) {
    violations.add(new Violation(field, message));
  }

  /** Ends the reading. Throws {@link ProblemException} naming every violation, if there is any. */
  public void check() {
    if (!violations.isEmpty()) {
      throw ProblemException.invalid(violations);
    }
  }

  /** Bounds of a whole number, both inclusive, and its value where none is given. */
  public record IntRange(int min, int max, int orElse) {}
}
