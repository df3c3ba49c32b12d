package com.rfid3.foresight.localstack.rollout;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A rollout under way: what it may do next, and doing it. */
public final class Rollout implements AutoCloseable {
  private final FlagAuthority authority;
  private final Evidence evidence;
  private final RolloutSettings settings;
  private final Connection suite;
  private final RolloutLog log;
  private final Clock clock = Clock.systemUTC();

  /**
   * @param suite a connection to the suite's database, closed with this
   */
  public Rollout(
      FlagAuthority authority, Evidence evidence, RolloutSettings settings, Connection suite) {
    this.authority = authority;
    this.evidence = evidence;
    this.settings = settings;
    this.suite = suite;
    this.log = new RolloutLog(suite);
  }

  /** What was measured, and what stands in the way. */
  public record Verdict(List<Condition> measured, List<String> obstacles) {}

  public FlagAuthority authority() {
    return authority;
  }

  public Optional<Move.Step> current() throws SQLException {
    return log.current();
  }

  /** The last steps, the newest first. */
  public List<Move.Step> steps() throws SQLException {
    return log.steps();
  }

  /** The conditions of a phase as they are met now. */
  public List<Condition> measure(Phase phase) throws SQLException {
    // Since it was entered last; a phase that never was is measured since a day ago.
    Instant since =
        log.steps().stream()
            .filter(step -> step.phase() == phase)
            .map(Move.Step::at)
            .findFirst()
            .orElse(clock.instant().minus(Duration.ofDays(1)));
    return new Validation(settings).of(phase, since, evidence);
  }

  /** Whether this phase may be entered now. */
  public Verdict judge(Phase to) throws SQLException {
    var move = new Move(log.current(), to);
    var impossible = authority.obstacles(to);
    if (!impossible.isEmpty()) {
      return new Verdict(List.of(), impossible);
    }
    List<Condition> measured =
        move.isForward() ? measure(move.from().orElseThrow().phase()) : List.of();
    var minimum = settings.minimum(move.from().map(Move.Step::phase).orElse(Phase.A));
    return new Verdict(measured, move.obstacles(measured, minimum, clock.instant()));
  }

  /** Enters a phase: the flags first, then the note of it, so that no note tells of what is not. */
  public void enter(Phase to, List<Condition> measured, String actor) throws SQLException {
    authority.enter(to);
    log.enter(new Move.Step(to, clock.instant(), actor), measured);
  }

  @Override
  public void close() throws SQLException {
    suite.close();
  }
}
