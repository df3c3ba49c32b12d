package com.rfid3.foresight.prediction.shadow;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rfid3.foresight.prediction.training.Artifacts;
import com.rfid3.foresight.prediction.training.PairedComparison;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Decides between the version in the shadow and the one that serves, by what came of the claims
 * that both made. Who loses a promotion goes into the shadow itself, so that a mistake is undone
 * the same way. Blocking.
 */
@ApplicationScoped
public class ShadowTrial {
  private static final String BY = "shadow";

  private final ShadowTable table;
  private final Artifacts artifacts;
  private final ShadowSettings settings;

  public ShadowTrial(ShadowTable table, Artifacts artifacts, ShadowSettings settings) {
    this.table = table;
    this.artifacts = artifacts;
    this.settings = settings;
  }

  /** How a challenger stands; {@code brier} is the mean squared error of each. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Standing(
      String model,
      String challenger,
      String champion,
      Instant since,
      int claims,
      int held,
      Double challengerBrier,
      Double championBrier,
      Double z,
      String verdict) {}

  /** How the challenger of a model stands; empty where there is none. */
  public Optional<Standing> standing(String model) {
    var pinned = await(table.pinned(model));
    var champion = await(artifacts.serving(model));
    return pinned.map(
        each -> standing(each, new Pair(model, each.challenger(), champion.orElse(""))));
  }

  private Standing standing(ShadowTable.Pinned pinned, Pair pair) {
    var settled = await(table.settled(pair));
    int held = (int) settled.stream().filter(ShadowTable.Settled::held).count();
    boolean enough = settled.size() >= settings.minClaims() && held >= settings.minHeld();
    var compared = compared(settled);
    String verdict = enough ? (compared.promotes() ? "better" : "no better") : "too few claims";
    boolean any = !settled.isEmpty();
    return new Standing(
        pair.model(),
        pair.challenger(),
        pair.champion(),
        pinned.since(),
        settled.size(),
        held,
        any ? (Double) compared.better() : null,
        any ? (Double) compared.worse() : null,
        any ? (Double) compared.z() : null,
        verdict);
  }

  private static PairedComparison compared(List<ShadowTable.Settled> settled) {
    boolean[] held = new boolean[settled.size()];
    for (int i = 0; i < held.length; i++) {
      held[i] = settled.get(i).held();
    }
    return PairedComparison.of(
        settled.stream().mapToDouble(ShadowTable.Settled::challenger).toArray(),
        settled.stream().mapToDouble(ShadowTable.Settled::champion).toArray(),
        held);
  }

  /** Settles the claims of a model that are due; how many that were. */
  public int settle(String model, LocalDate by, Predicate<ShadowClaim> came) {
    int settled = 0;
    var due = await(table.due(model, by));
    while (!due.isEmpty()) {
      var held = new ArrayList<ShadowClaim>();
      var failed = new ArrayList<ShadowClaim>();
      due.forEach(claim -> (came.test(claim) ? held : failed).add(claim));
      await(table.settle(model, held, failed));
      settled += due.size();
      due = await(table.due(model, by));
    }
    return settled;
  }

  /**
   * Lets the challenger serve where it is better, and dismisses it where it had its time; what was
   * done, in a word.
   */
  public String decide(String model, Instant now) {
    Optional<Standing> standing = standing(model);
    if (standing.isEmpty()) {
      return "no challenger";
    }
    Standing each = standing.get();
    if (each.challenger.equals(each.champion)) {
      await(table.unpin(model));
      return "serves already";
    }
    if (each.verdict.equals("better")) {
      return promoted(each, now);
    }
    if (each.since.plus(settings.patience()).isBefore(now)) {
      await(table.unpin(model));
      return "dismissed";
    }
    return each.verdict;
  }

  private String promoted(Standing each, Instant now) {
    var name = new Artifacts.Name(each.model, each.challenger);
    if (!await(artifacts.promote(name, BY, now))) {
      await(table.unpin(each.model));
      return "is gone";
    }
    if (!each.champion.isEmpty()) {
      await(table.replace(each.model, each.champion, now));
    }
    return "promoted";
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().indefinitely();
  }
}
