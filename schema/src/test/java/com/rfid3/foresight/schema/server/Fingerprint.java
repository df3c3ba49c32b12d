package com.rfid3.foresight.schema.server;

import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** All definitions of an installation as text, free of its own names. */
final class Fingerprint {
  private Fingerprint() {}

  static String of(Session session, Installation installation) throws SQLException {
    var lines = new ArrayList<String>();
    for (var database : List.of(installation.legacy(), installation.suite())) {
      var tables =
          session.column(
              "SELECT table_name FROM information_schema.tables WHERE table_schema = ?"
                  + " AND table_type = 'BASE TABLE' ORDER BY table_name",
              database);
      for (var table : tables) {
        var sql = "SHOW CREATE TABLE `" + database + "`.`" + table + "`";
        lines.add(session.rows(row -> row.getString(2), sql).getFirst());
      }
    }
    lines.addAll(history(session, installation.suite()));
    lines.addAll(grants(session, installation));
    return String.join("\n", lines)
        .replaceAll(" AUTO_INCREMENT=\\d+", "")
        .replace("\\_", "_")
        .replace(installation.legacy(), "LEGACY")
        .replace(installation.suite(), "SUITE");
  }

  private static List<String> history(Session session, String suite) throws SQLException {
    var there =
        session.number(
            "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = ?"
                + " AND table_name = 'flyway_schema_history'",
            suite);
    return there == 0
        ? List.of()
        : session.column(
            "SELECT CONCAT(COALESCE(version, ''), ' ', script, ' ', success) FROM "
                + suite
                + ".flyway_schema_history ORDER BY version, installed_rank");
  }

  static List<String> grants(Session session, Installation installation) throws SQLException {
    var grants = new ArrayList<String>();
    for (var level : List.of("schema", "table", "column")) {
      grants.addAll(
          session.column(
              """
              SELECT CONCAT_WS(' ', grantee, privilege_type, table_schema%s)
              FROM information_schema.%s_privileges
              WHERE grantee LIKE '_foresight%%' AND REPLACE(table_schema, '\\\\', '') IN (?, ?)
              ORDER BY 1
              """
                  .formatted(names(level), level),
              installation.legacy(),
              installation.suite()));
    }
    return grants;
  }

  private static String names(String level) {
    return switch (level) {
      case "table" -> ", table_name";
      case "column" -> ", table_name, column_name";
      default -> "";
    };
  }
}
