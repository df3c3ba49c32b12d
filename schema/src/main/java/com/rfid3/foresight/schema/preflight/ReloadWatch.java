package com.rfid3.foresight.schema.preflight;

import com.rfid3.foresight.schema.database.SchemaProblem;
import com.rfid3.foresight.schema.database.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether the legacy application is reloading {@code id_transactions}, which it empties and
 * refills every hour: by its locks where its Redis is known, and by watching the table.
 */
public final class ReloadWatch {
  private final String legacy;
  private final LegacyLocks locks;
  private final Duration look;

  /**
   * @param look time between two looks at the table; the reload writes 500 rows at a time
   */
  public ReloadWatch(String legacy, LegacyLocks locks, Duration look) {
    this.legacy = legacy;
    this.locks = locks;
    this.look = look;
  }

  /** Signs of a reload; empty when it is quiet. */
  public List<String> underWay(Session session) throws SQLException {
    var signs = new ArrayList<>(locks.held());
    var first = state(session);
    if (first.isEmpty()) {
      return signs;
    }
    try {
      Thread.sleep(look);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SchemaProblem("interrupted while watching for a reload", e);
    }
    var second = state(session);
    if (!first.equals(second)) {
      signs.add("rows of id_transactions are changing");
    } else if (second.filter(State::emptied).isPresent()) {
      signs.add("id_transactions was emptied and is not filled yet");
    }
    return signs;
  }

  private record State(long rows, long newest, long nextId) {
    boolean emptied() {
      return rows == 0 && nextId > 1;
    }
  }

  private Optional<State> state(Session session) throws SQLException {
    var there =
        session.rows(
            row -> row.getLong(1),
            """
            SELECT COALESCE(auto_increment, 1) FROM information_schema.tables
            WHERE table_schema = ? AND table_name = 'id_transactions'
            """,
            legacy);
    if (there.isEmpty()) {
      return Optional.empty();
    }
    return session
        .rows(
            row -> new State(row.getLong(1), row.getLong(2), there.getFirst()),
            "SELECT COUNT(*), COALESCE(MAX(id), 0) FROM `" + legacy + "`.id_transactions")
        .stream()
        .findFirst();
  }
}
