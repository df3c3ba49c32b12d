package com.rfid3.foresight.localstack.rollout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The phases that were entered, kept in the suite's database. */
public final class RolloutLog {
  private static final String READ =
      "SELECT phase, `at`, actor FROM rollout_step ORDER BY id DESC LIMIT 20";
  private static final String WRITE =
      "INSERT INTO rollout_step (`at`, phase, actor, checks) VALUES (?, ?, ?, ?)";

  private final Connection suite;

  /**
   * @param suite a connection to the suite's database that may write to the table
   */
  public RolloutLog(Connection suite) {
    this.suite = suite;
  }

  /** The last steps, the newest first. */
  public List<Move.Step> steps() throws SQLException {
    var steps = new ArrayList<Move.Step>();
    try (var statement = suite.createStatement();
        var rows = statement.executeQuery(READ)) {
      while (rows.next()) {
        var at = rows.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC);
        steps.add(
            new Move.Step(Phase.named(rows.getString(1)).orElseThrow(), at, rows.getString(3)));
      }
    }
    return steps;
  }

  /** The phase it is in. */
  public Optional<Move.Step> current() throws SQLException {
    return steps().stream().findFirst();
  }

  /** Notes that a phase was entered, with what was measured of the one before. */
  public void enter(Move.Step step, List<Condition> measured) throws SQLException {
    try (var statement = suite.prepareStatement(WRITE)) {
      statement.setObject(1, LocalDateTime.ofInstant(step.at(), ZoneOffset.UTC));
      statement.setString(2, step.phase().name());
      statement.setString(3, step.actor());
      statement.setString(4, json(measured));
      statement.executeUpdate();
    }
  }

  private static String json(List<Condition> measured) {
    try {
      return new ObjectMapper().writeValueAsString(measured);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Our own records can be written", impossible);
    }
  }
}
