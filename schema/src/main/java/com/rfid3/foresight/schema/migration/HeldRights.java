package com.rfid3.foresight.schema.migration;

import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.Session;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/** The rights that a user holds in an installation's databases, in the words of {@link Grant}. */
record HeldRights(Installation installation) {

  Set<String> of(Session session, String account) throws SQLException {
    return new TreeSet<>(
        session.column(
            """
            SELECT CONCAT(privilege_type, ' ', REPLACE(table_schema, '\\\\', ''), '.*')
            FROM information_schema.schema_privileges
            WHERE grantee = ? AND REPLACE(table_schema, '\\\\', '') IN (?, ?)
            UNION ALL SELECT CONCAT(privilege_type, ' ', table_schema, '.', table_name)
            FROM information_schema.table_privileges WHERE grantee = ? AND table_schema IN (?, ?)
            UNION ALL
            SELECT CONCAT(privilege_type, ' ', table_schema, '.', table_name, '.', column_name)
            FROM information_schema.column_privileges WHERE grantee = ? AND table_schema IN (?, ?)
            """,
            account,
            installation.legacy(),
            installation.suite(),
            account,
            installation.legacy(),
            installation.suite(),
            account,
            installation.legacy(),
            installation.suite()));
  }

  /** The statement that takes away a right. */
  static String revoke(String right, String account) {
    var privilege = right.substring(0, right.indexOf(' '));
    var where = right.substring(right.indexOf(' ') + 1).split("\\.", 3);
    var what = where.length == 3 ? privilege + " (" + where[2] + ")" : privilege;
    var database = where[1].equals("*") ? where[0].replace("_", "\\_") : where[0];
    return "REVOKE %s ON `%s`.%s FROM %s".formatted(what, database, where[1], account);
  }
}
