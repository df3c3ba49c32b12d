package com.rfid3.foresight.alerts.predicted;

import com.rfid3.foresight.alerts.identity.Fingerprint;
import com.rfid3.foresight.alerts.identity.Subject;
import com.rfid3.foresight.alerts.identity.Weight;
import com.rfid3.foresight.contracts.alert.AlertCandidate;
import com.rfid3.foresight.contracts.common.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Turns a candidate into a proposal, or says of each member what is wrong with it. */
final class CandidateCheck {
  // A source whose clock runs ahead would otherwise outrank all that is said after it.
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final Instant EARLIEST = Instant.EPOCH;
  private static final double MOST_LOSS = 1e12;

  private final Instant now;

  CandidateCheck(Instant now) {
    this.now = now;
  }

  Optional<Proposal> check(String path, AlertCandidate candidate, List<Violation> violations) {
    if (candidate == null) {
      violations.add(new Violation(path, "must not be null"));
      return Optional.empty();
    }
    List<Violation> found = new ArrayList<>();
    texts(new Members(path, found), candidate);
    figures(new Members(path, found), candidate);
    violations.addAll(found);
    return found.isEmpty() ? Optional.of(proposal(candidate)) : Optional.empty();
  }

  private static void texts(Members members, AlertCandidate candidate) {
    members.needed("source", candidate.source(), 40);
    members.needed("kind", candidate.kind(), 40);
    members.needed("target_kind", candidate.targetKind(), 20);
    members.needed("target_id", candidate.targetId(), 255);
    members.needed("message", candidate.message(), 4_000);
    members.optional("suggested_action", candidate.suggestedAction(), 4_000);
    members.optional("item_id", candidate.itemId(), 255);
    members.optional("rental_class", candidate.rentalClass(), 255);
    members.optional("category", candidate.category(), 100);
    members.optional("store", candidate.store(), 10);
    members.optional("lineage_id", candidate.lineageId(), 64);
  }

  private void figures(Members members, AlertCandidate candidate) {
    members.hold("severity", candidate.severity() != null, "must be one of low to critical");
    members.within("probability", candidate.probability(), 1);
    members.within("expected_loss", candidate.expectedLoss(), MOST_LOSS);
    Instant observed = candidate.observedAt();
    boolean past = observed == null || observed.isBefore(now.plus(CLOCK_SKEW));
    members.hold("observed_at", past, "must not lie in the future");
    Instant end = candidate.endsAt();
    boolean soon = end == null || (end.isBefore(now.plus(LONGEST)) && end.isAfter(EARLIEST));
    members.hold("ends_at", soon, "must lie within the next 366 days");
    members.hold(
        "observed_at", observed == null || observed.isAfter(EARLIEST), "must lie after 1970");
    List<String> parts = candidate.fingerprintOf();
    boolean known = parts == null || parts.stream().noneMatch(part -> part == null);
    members.hold("fingerprint_of", known, "must not hold null");
  }

  private Proposal proposal(AlertCandidate candidate) {
    return new Proposal(
        fingerprint(candidate),
        candidate.source().strip(),
        candidate.kind().strip(),
        grounds(candidate),
        aim(candidate),
        new Weight(
            candidate.severity(),
            rounded(candidate.probability(), 10_000),
            rounded(candidate.expectedLoss(), 100)),
        new Wording(candidate.message(), text(candidate.suggestedAction())),
        observed(candidate),
        ending(candidate));
  }

  private static Ending ending(AlertCandidate candidate) {
    return new Ending(
        Boolean.TRUE.equals(candidate.resolved()),
        Optional.ofNullable(candidate.endsAt()).map(end -> end.truncatedTo(ChronoUnit.MICROS)));
  }

  private static String fingerprint(AlertCandidate candidate) {
    List<String> parts = new ArrayList<>(List.of(candidate.source(), candidate.kind()));
    List<String> given = candidate.fingerprintOf();
    if (given == null || given.isEmpty()) {
      parts.addAll(List.of(candidate.targetKind(), candidate.targetId(), text(candidate.store())));
    } else {
      parts.addAll(given);
    }
    return Fingerprint.of(parts);
  }

  private static Grounds grounds(AlertCandidate candidate) {
    Long prediction = candidate.predictionId();
    return new Grounds(
        Optional.ofNullable(candidate.predictionType()),
        prediction == null ? OptionalLong.empty() : OptionalLong.of(prediction),
        text(candidate.lineageId()));
  }

  private static Aim aim(AlertCandidate candidate) {
    boolean ofItem = "item".equals(candidate.targetKind());
    boolean ofClass = "rental_class".equals(candidate.targetKind());
    Subject subject =
        new Subject(
            orElse(candidate.itemId(), ofItem, candidate.targetId()),
            orElse(candidate.rentalClass(), ofClass, candidate.targetId()),
            text(candidate.category()),
            text(candidate.store()));
    return new Aim(candidate.targetKind(), candidate.targetId(), subject);
  }

  private static String orElse(String given, boolean isTarget, String target) {
    return given == null || given.isBlank() ? (isTarget ? target : "") : given;
  }

  // Rounded as the columns keep them, so that a repeated word is known for one.
  private static OptionalDouble rounded(Double value, double scale) {
    return value == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.round(value * scale) / scale);
  }

  private Instant observed(AlertCandidate candidate) {
    Instant observed = candidate.observedAt();
    return (observed == null ? now : observed).truncatedTo(ChronoUnit.MICROS);
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  /** The members of one candidate, and what was found wrong with them. */
  private record Members(String path, List<Violation> violations) {

    void needed(String name, String value, int most) {
      hold(name, value != null && !value.isBlank(), "must be given");
      optional(name, value, most);
    }

    void optional(String name, String value, int most) {
      boolean fits = value == null || value.length() <= most;
      hold(name, fits, "must be at most " + most + " characters");
    }

    void within(String name, Double value, double most) {
      boolean in = value == null || (value >= 0 && value <= most);
      hold(name, in, "must be a number from 0 to " + (long) most);
    }

    void hold(String name, boolean holds, String otherwise) {
      if (!holds) {
        violations.add(new Violation(path + "." + name, otherwise));
      }
    }
  }
}
