package com.rfid3.foresight.schema.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Changes the definition of tables that others use. A change waits at most a second for its lock,
 * since everybody who comes later waits behind it; then it steps back and comes again.
 */
public final class PoliteChange {
  private static final int LOCK_WAIT_TIMEOUT = 1205;
  // ER_ALTER_OPERATION_NOT_SUPPORTED and its variant with a reason.
  private static final List<Integer> NOT_INSTANT = List.of(1845, 1846);

  private final Session session;
  private final Patience patience;

  /** Sets the lock timeout of {@code session}, which is from now on for such changes only. */
  public PoliteChange(Session session, Patience patience) throws SQLException {
    this.session = session;
    this.patience = patience;
    session.execute("SET SESSION lock_wait_timeout = 1");
  }

  /** Alters without copying rows: at once where the server can, else beside readers and writers. */
  public void alter(String table, String changes) throws SQLException {
    var statement = "ALTER TABLE " + table + " " + changes;
    try {
      run(table, statement + ", ALGORITHM=INSTANT");
    } catch (SQLException e) {
      if (!NOT_INSTANT.contains(e.getErrorCode())) {
        throw e;
      }
      run(table, statement + ", ALGORITHM=INPLACE, LOCK=NONE");
    }
  }

  /**
   * Runs {@code statement}.
   *
   * @throws SchemaProblem if {@code table} stays in use longer than the patience lasts
   */
  public void run(String table, String statement) throws SQLException {
    var deadline = System.nanoTime() + patience.giveUpAfter().toNanos();
    while (!attempt(statement)) {
      if (System.nanoTime() - deadline >= 0) {
        throw busy(table);
      }
      pause(patience.pause());
    }
  }

  private boolean attempt(String statement) throws SQLException {
    try {
      session.execute(statement);
      return true;
    } catch (SQLException e) {
      if (e.getErrorCode() == LOCK_WAIT_TIMEOUT) {
        return false;
      }
      throw e;
    }
  }

  private SchemaProblem busy(String table) {
    return new SchemaProblem(
        "%s is in use, gave up so that nobody waits. Open transactions: %s. Run this again later."
            .formatted(table, String.join("; ", Blockers.open(session))));
  }

  private static void pause(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SchemaProblem("interrupted while waiting for a busy table", e);
    }
  }
}
