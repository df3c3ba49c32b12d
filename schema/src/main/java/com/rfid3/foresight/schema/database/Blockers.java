package com.rfid3.foresight.schema.database;

import java.sql.SQLException;
import java.util.List;

/** Who holds transactions open, oldest first, as far as this account may see. */
public final class Blockers {
  private Blockers() {}

  public static List<String> open(Session session) {
    try {
      return session.column(
          """
          SELECT CONCAT('connection ', t.trx_mysql_thread_id, ' (', COALESCE(p.user, '?'), '@',
                 COALESCE(p.host, '?'), ') open for ',
                 TIMESTAMPDIFF(SECOND, t.trx_started, NOW()), ' s')
          FROM information_schema.innodb_trx t
          LEFT JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id
          WHERE t.trx_mysql_thread_id <> CONNECTION_ID()
          ORDER BY t.trx_started LIMIT 5
          """);
    } catch (SQLException e) {
      // It takes the PROCESS right to see them; naming them is a courtesy.
      return List.of("not visible to this account (it has no PROCESS right)");
    }
  }
}
