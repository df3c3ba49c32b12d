package com.rfid3.foresight.schema.preflight;

import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.Session;
import com.rfid3.foresight.schema.report.Finding;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether the migrating account may do all that migrating and rolling back take. */
record RightsCheck(Installation installation, boolean withUsers) implements Check {
  private static final Set<String> ON_LEGACY =
      Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "DROP", "INDEX");

  @Override
  public List<Finding> look(Session session) throws SQLException {
    var findings = new ArrayList<Finding>();
    findings.add(on(session, installation.legacy()));
    findings.add(on(session, installation.suite()));
    var may = Privileges.mayCreateUsers(session, installation.legacy(), installation.suite());
    if (may) {
      findings.add(Finding.ok("users", "this account may create the services' users"));
    } else if (withUsers) {
      findings.add(
          Finding.fail(
              "users",
              "this account may not create the services' users",
              "migrate --without-users, then have a DBA run what `preflight --print-users` prints"));
    } else {
      findings.add(Finding.note("users", "left to a DBA"));
    }
    return findings;
  }

  private static Finding on(Session session, String database) throws SQLException {
    var missing = Privileges.in(session, database).missing(ON_LEGACY);
    return missing.isEmpty()
        ? Finding.ok("rights on " + database, "all that is needed")
        : Finding.fail(
            "rights on " + database,
            "missing: " + String.join(", ", missing),
            "GRANT %s ON `%s`.* TO this account".formatted(String.join(", ", missing), database));
  }
}
