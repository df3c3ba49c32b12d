package com.rfid3.foresight.alerts.policy;

import com.rfid3.foresight.alerts.policy.Matcher.Test;
import com.rfid3.foresight.contracts.alert.AlertMatcher;
import com.rfid3.foresight.contracts.alert.AlertRuleDraft;
import com.rfid3.foresight.contracts.alert.SilenceDraft;
import com.rfid3.foresight.contracts.common.Violation;
import com.rfid3.foresight.platform.web.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns what a person sent into silences and rules, or names every member that does not hold. */
public final class PolicyCheck {
  private static final int MOST_CONDITIONS = 10;
  private static final int MOST_FIELDS = 5;
  private static final int LONGEST_VALUE = 255;
  private static final Duration LONGEST_SILENCE = Duration.ofDays(366);
  private static final int LONGEST_REPEAT = 31;

  private final List<Violation> violations = new ArrayList<>();

  /** The silence that is meant. {@code id} is its number, 0 for one that is only being tried. */
  public static Silence silence(long id, SilenceDraft draft, Silence.Saying saying, ZoneId zone) {
    PolicyCheck check = new PolicyCheck();
    SilenceDraft said = check.given(draft);
    Optional<Matchers> matchers = check.matchers("matchers", said.matchers());
    Optional<Window> window = check.window(said, saying.at(), zone);
    check.text("reason", said.reason(), 1_000);
    String purpose = said.purpose() == null ? "silence" : said.purpose();
    check.hold(
        "purpose",
        Set.of("silence", "maintenance").contains(purpose),
        "must be silence or maintenance");
    check.end();
    return new Silence(
        id,
        "silence".equals(purpose) ? Silence.Purpose.SILENCE : Silence.Purpose.MAINTENANCE,
        matchers.orElseThrow(),
        window.orElseThrow(),
        new Silence.Saying(saying.author(), said.reason().strip(), saying.at()));
  }

  /** The rule that is meant. {@code channels} are the names a rule may send to. */
  public static Rule rule(long id, AlertRuleDraft draft, Set<String> channels) {
    PolicyCheck check = new PolicyCheck();
    if (draft == null) {
      throw ProblemException.invalid(List.of(new Violation("body", "must be given")));
    }
    check.text("name", draft.name(), 100);
    Optional<Matchers> matchers = check.matchers("matchers", draft.matchers());
    String kind = draft.kind() == null ? "" : draft.kind();
    Optional<Rule> rule =
        switch (kind) {
          case "inhibit" -> check.inhibit(id, draft, matchers);
          case "group" -> check.group(id, draft, matchers);
          case "notify" -> check.notify(id, draft, matchers, channels);
          case "threshold" -> check.threshold(id, draft, matchers);
          default -> {
            check.hold("kind", false, "must be inhibit, group, notify or threshold");
            yield Optional.empty();
          }
        };
    check.end();
    return rule.orElseThrow();
  }

  private Optional<Rule> inhibit(long id, AlertRuleDraft draft, Optional<Matchers> matchers) {
    Optional<Matchers> by = matchers("inhibited_by", draft.inhibitedBy());
    Optional<List<Field>> equal = fields("equal", draft.equal());
    return holds()
        ? Optional.of(
            new Rule.Inhibit(id, matchers.orElseThrow(), by.orElseThrow(), equal.orElseThrow()))
        : Optional.empty();
  }

  private Optional<Rule> group(long id, AlertRuleDraft draft, Optional<Matchers> matchers) {
    Optional<List<Field>> by = fields("group_by", draft.groupBy());
    return holds()
        ? Optional.of(new Rule.Group(id, matchers.orElseThrow(), by.orElseThrow()))
        : Optional.empty();
  }

  private Optional<Rule> notify(
      long id, AlertRuleDraft draft, Optional<Matchers> matchers, Set<String> channels) {
    List<String> named = draft.channels() == null ? List.of() : draft.channels();
    boolean known =
        !named.isEmpty()
            && named.stream().allMatch(name -> name != null && channels.contains(name));
    hold(
        "channels",
        known,
        "must name channels that are configured: " + channels.stream().sorted().toList());
    return holds()
        ? Optional.of(new Rule.Notify(id, matchers.orElseThrow(), Set.copyOf(named)))
        : Optional.empty();
  }

  private Optional<Rule> threshold(long id, AlertRuleDraft draft, Optional<Matchers> matchers) {
    double open = draft.openAt() == null ? Double.NaN : draft.openAt();
    double close = draft.closeBelow() == null ? Double.NaN : draft.closeBelow();
    hold("open_at", open > 0 && open <= 1, "must be a number above 0 and up to 1");
    hold("close_below", close >= 0 && close < open, "must be a number from 0 to below open_at");
    return holds()
        ? Optional.of(new Rule.Threshold(id, matchers.orElseThrow(), open, close))
        : Optional.empty();
  }

  private SilenceDraft given(SilenceDraft draft) {
    if (draft == null) {
      throw ProblemException.invalid(List.of(new Violation("body", "must be given")));
    }
    return draft;
  }

  private Optional<Window> window(SilenceDraft draft, Instant now, ZoneId zone) {
    Instant begin = draft.startsAt() == null ? now : draft.startsAt();
    boolean near = isWithin(begin, now.minus(LONGEST_SILENCE), now);
    hold("starts_at", near, "must lie within 366 days");
    // What is far out of bounds would take what is reckoned from it out of bounds too.
    Instant start = micros(near ? begin : now);
    Instant end = draft.endsAt() == null ? Instant.MIN : draft.endsAt();
    hold(
        "ends_at",
        end.isAfter(start) && isWithin(end, start, start),
        "must come after the start, within 366 days");
    boolean repeats = draft.repeatDays() != null || draft.repeatsUntil() != null;
    if (repeats) {
      repeats(draft, start, end);
    }
    if (!holds()) {
      return Optional.empty();
    }
    return Optional.of(
        new Window(
            start,
            micros(end),
            repeats
                ? Optional.of(
                    new Window.Repeat(draft.repeatDays(), micros(draft.repeatsUntil()), zone))
                : Optional.empty()));
  }

  private void repeats(SilenceDraft draft, Instant start, Instant end) {
    int days = draft.repeatDays() == null ? 0 : draft.repeatDays();
    Instant until = draft.repeatsUntil() == null ? Instant.MIN : draft.repeatsUntil();
    hold("repeat_days", days >= 1 && days <= LONGEST_REPEAT, "must be a whole number from 1 to 31");
    hold("repeats_until", isWithin(until, end, start), "must come after the end, within 366 days");
    // An hour of slack for the day on which the clock goes forward.
    boolean fits = !end.isAfter(start.plus(Math.max(1, days), ChronoUnit.DAYS).minusSeconds(3_600));
    hold("ends_at", fits, "must leave an hour before it begins again");
  }

  private static boolean isWithin(Instant time, Instant least, Instant from) {
    return !time.isBefore(least) && time.isBefore(from.plus(LONGEST_SILENCE));
  }

  private static Instant micros(Instant time) {
    return time.truncatedTo(ChronoUnit.MICROS);
  }

  private Optional<Matchers> matchers(String path, List<AlertMatcher> given) {
    boolean some = given != null && !given.isEmpty() && given.size() <= MOST_CONDITIONS;
    hold(path, some, "must be a list of 1 to " + MOST_CONDITIONS + " conditions");
    if (!some) {
      return Optional.empty();
    }
    List<Matcher> all = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      matcher(path + "[" + i + "]", given.get(i)).ifPresent(all::add);
    }
    return all.size() == given.size() ? Optional.of(new Matchers(all)) : Optional.empty();
  }

  private Optional<Matcher> matcher(String path, AlertMatcher given) {
    if (given == null) {
      hold(path, false, "must not be null");
      return Optional.empty();
    }
    Optional<Field> field = Optional.ofNullable(given.field()).flatMap(Field::named);
    Optional<Test> test =
        Optional.of(given.test() == null ? "is" : given.test()).flatMap(Test::named);
    boolean valued = given.value() != null && given.value().length() <= LONGEST_VALUE;
    hold(
        path + ".field",
        field.isPresent(),
        "must be one of id, type, source, kind, cause, severity, status, item_id, rental_class,"
            + " category, store, message");
    hold(path + ".test", test.isPresent(), "must be is, is_not, starts_with or like");
    hold(path + ".value", valued, "must be text of at most " + LONGEST_VALUE + " characters");
    return field.isPresent() && test.isPresent() && valued
        ? Optional.of(Matcher.of(field.get(), test.get(), given.value()))
        : Optional.empty();
  }

  private Optional<List<Field>> fields(String path, List<String> given) {
    List<String> names = given == null ? List.of() : given;
    List<Field> fields =
        names.stream()
            .flatMap(name -> Optional.ofNullable(name).flatMap(Field::named).stream())
            .toList();
    boolean known =
        !names.isEmpty() && names.size() <= MOST_FIELDS && fields.size() == names.size();
    hold(path, known, "must name 1 to " + MOST_FIELDS + " fields");
    return known ? Optional.of(fields) : Optional.empty();
  }

  private void text(String field, String value, int most) {
    boolean fits = value != null && !value.isBlank() && value.length() <= most;
    hold(field, fits, "must be given, in at most " + most + " characters");
  }

  private void hold(String field, boolean holds, String otherwise) {
    if (!holds) {
      violations.add(new Violation(field, otherwise));
    }
  }

  private boolean holds() {
    return violations.isEmpty();
  }

  private void end() {
    if (!violations.isEmpty()) {
      throw ProblemException.invalid(violations);
    }
  }
}
