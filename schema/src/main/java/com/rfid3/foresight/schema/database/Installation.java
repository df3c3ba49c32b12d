package com.rfid3.foresight.schema.database;

import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * Where the suite is installed: a server reached through an account that may change the schema, the
 * legacy database on it and the suite's own one.
 *
 * @param server opens a connection to the server, as the migrating account
 * @param legacy name of the legacy database, {@code rfid_inventory} in the shop
 * @param suite name of the suite's own database on the same server
 */
public record Installation(DataSource server, String legacy, String suite) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,64}");

  public Installation {
    requireName(legacy);
    requireName(suite);
    if (legacy.equals(suite)) {
      throw new IllegalArgumentException("the suite needs a database of its own, not " + legacy);
    }
  }

  /**
   * An installation reached through {@code account}.
   *
   * @throws IllegalArgumentException where the URL is not understood
   */
  public static Installation at(Account account, String legacy, String suite) {
    return new Installation(dataSource(account), legacy, suite);
  }

  public Session open() throws SQLException {
    return new Session(server.getConnection());
  }

  private static DataSource dataSource(Account account) {
    try {
      // One driver serves both servers; it knows itself by the mariadb scheme only.
      var source =
          new MariaDbDataSource(account.url().replaceFirst("^jdbc:mysql:", "jdbc:mariadb:"));
      source.setUser(account.user());
      source.setPassword(account.password());
      return source;
    } catch (SQLException e) {
      throw new IllegalArgumentException("not a JDBC URL of MariaDB or MySQL", e);
    }
  }

  private static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a database name: " + name);
    }
  }
}
