package com.rfid3.foresight.localstack.rollout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which conditions a phase must meet, and how they are met now. */
public final class Validation {
  private final RolloutSettings limits;

  public Validation(RolloutSettings limits) {
    this.limits = limits;
  }

  /** Measures all conditions of a phase that began at a moment. */
  public List<Condition> of(Phase phase, Instant since, Evidence evidence) {
    return switch (phase) {
      case A -> legacy(evidence.legacy());
      case B -> untouched(evidence.strangers());
      case C -> {
        var all = new ArrayList<>(answers(evidence.answers(since)));
        all.add(nothing("strangers see nothing", evidence.strangers().openFlags()));
        yield all;
      }
      case D -> {
        var all = new ArrayList<>(answers(evidence.answers(since)));
        all.add(nothing("strangers see nothing", evidence.strangers().openFlags()));
        all.addAll(overlay(evidence.overlay(since)));
        all.add(rated(evidence.feedback(since)));
        yield all;
      }
      case E -> {
        var all = new ArrayList<>(answers(evidence.answers(since)));
        all.addAll(overlay(evidence.overlay(since)));
        all.add(rated(evidence.feedback(since)));
        all.addAll(worth(evidence.business(since)));
        yield all;
      }
    };
  }

  private List<Condition> overlay(Evidence.Overlay overlay) {
    return List.of(
        new Condition(
            "pages with the overlay",
            overlay.pages() >= limits.leastPages(),
            Long.toString(overlay.pages()),
            "at least " + limits.leastPages()),
        new Condition(
            "share of pages on which it failed",
            overlay.errorShare() <= limits.overlayErrorShare(),
            percent(overlay.errorShare()),
            "at most " + percent(limits.overlayErrorShare())));
  }

  // Until there is something to count, a share says nothing and stands in nobody's way.
  private List<Condition> worth(Evidence.Business business) {
    return List.of(
        share("recommendations accepted", business.accepted(), limits.leastAccepted()),
        share("shortages ordered for", business.shortagesAvoided(), 0),
        share("service found in time", business.serviceInTime(), limits.leastServiceInTime()));
  }

  private static Condition share(String name, Evidence.Share share, double least) {
    return new Condition(
        name,
        share.all() == 0 || share.value() >= least,
        percent(share.value()) + ", " + share.of() + " of " + share.all(),
        "at least " + percent(least));
  }

  private List<Condition> legacy(Evidence.Legacy legacy) {
    var added = legacy.through().minus(legacy.direct());
    var limit = limits.addedP99();
    return List.of(
        nothing("legacy definitions and rows", legacy.differences()),
        new Condition(
            "legacy p99 through the gateway",
            added.compareTo(limit) <= 0,
            millis(legacy.through()) + " beside " + millis(legacy.direct()) + " direct",
            "at most " + millis(limit) + " more"));
  }

  private static List<Condition> untouched(Evidence.Strangers strangers) {
    return List.of(
        nothing("services are well", strangers.unwell()),
        nothing("flags are off", strangers.openFlags()),
        nothing("no suite byte in a public answer", strangers.suiteBytes()));
  }

  private List<Condition> answers(Evidence.Answers answers) {
    return List.of(
        new Condition(
            "answers with open parts",
            answers.open() >= limits.leastAnswers(),
            Long.toString(answers.open()),
            "at least " + limits.leastAnswers()),
        new Condition(
            "share of server errors",
            answers.errorShare() <= limits.errorShare(),
            percent(answers.errorShare()),
            "at most " + percent(limits.errorShare())),
        new Condition(
            "share of answers from the fallback",
            answers.fallbackShare() <= limits.fallbackShare(),
            percent(answers.fallbackShare()),
            "at most " + percent(limits.fallbackShare())));
  }

  private Condition rated(Evidence.Feedback feedback) {
    return new Condition(
        "ratings of predictions",
        feedback.ratings() >= limits.leastRatings() && feedback.mean() >= limits.leastRating(),
        String.format(Locale.ROOT, "%.1f of 5, by %d", feedback.mean(), feedback.ratings()),
        String.format(
            Locale.ROOT, "at least %.1f, by %d", limits.leastRating(), limits.leastRatings()));
  }

  private static Condition nothing(String name, List<String> found) {
    return new Condition(
        name, found.isEmpty(), found.isEmpty() ? "yes" : String.join("; ", found), "none other");
  }

  private static String millis(Duration time) {
    return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1e6);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", share * 100);
  }
}
