package com.rfid3.foresight.schema.preflight;

import com.rfid3.foresight.schema.database.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the current account may do, globally and in a database. */
public record Privileges(Set<String> held, boolean mayGrant) {
  private static final String GRANTEE =
      """
      CONCAT('''', SUBSTRING_INDEX(CURRENT_USER(), '@', 1), '''@''',
             SUBSTRING_INDEX(CURRENT_USER(), '@', -1), '''')
      """;

  /** Those that hold in {@code database}, whether given there or everywhere. */
  public static Privileges in(Session session, String database) throws SQLException {
    var held = new TreeSet<String>();
    var grantable = new TreeSet<String>();
    List<String[]> rows =
        session.rows(
            row -> new String[] {row.getString(1), row.getString(2)},
            """
            SELECT privilege_type, is_grantable FROM information_schema.user_privileges
            WHERE grantee = %1$s
            UNION ALL
            SELECT privilege_type, is_grantable FROM information_schema.schema_privileges
            WHERE grantee = %1$s AND ? LIKE table_schema
            """
                .formatted(GRANTEE),
            database);
    for (var row : rows) {
      held.add(row[0]);
      if (row[1].equals("YES")) {
        grantable.add(row[0]);
      }
    }
    return new Privileges(
        held, grantable.containsAll(Set.of("SELECT", "INSERT", "UPDATE", "DELETE")));
  }

  /** Those of {@code wanted} that are not held. */
  public Set<String> missing(Set<String> wanted) {
    var missing = new TreeSet<>(wanted);
    missing.removeAll(held);
    return missing;
  }

  /** Whether the account may create the services' users and give them their grants. */
  public static boolean mayCreateUsers(Session session, String legacy, String suite)
      throws SQLException {
    var onLegacy = in(session, legacy);
    return onLegacy.missing(Set.of("CREATE USER")).isEmpty()
        && onLegacy.mayGrant()
        && in(session, suite).mayGrant();
  }
}
