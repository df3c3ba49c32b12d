package com.rfid3.foresight.schema.preflight;

import com.rfid3.foresight.schema.database.Session;
import com.rfid3.foresight.schema.report.Finding;
import java.sql.SQLException;
import java.util.List;

/** The server's kind and version. */
final class ServerCheck implements Check {
  private static final String TESTED = "MariaDB 10.11 and 11.4";

  @Override
  public List<Finding> look(Session session) throws SQLException {
    var seen = session.column("SELECT VERSION()").getFirst();
    var server = session.connection().getMetaData();
    var major = server.getDatabaseMajorVersion();
    var mariaDb = seen.contains("MariaDB");
    if (mariaDb ? major < 10 : major < 8) {
      return List.of(Finding.fail("server", seen, "needs MariaDB 10.6 or MySQL 8.0.16 at least"));
    }
    return List.of(
        mariaDb
            ? Finding.ok("server", seen)
            : Finding.warn("server", seen, "written for it, but tested on " + TESTED + " only"));
  }
}
