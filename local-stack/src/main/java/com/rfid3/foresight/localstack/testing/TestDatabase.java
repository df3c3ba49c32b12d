package com.rfid3.foresight.localstack.testing;

import com.rfid3.foresight.schema.database.Account;
import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.migration.LegacyReference;
import com.rfid3.foresight.schema.migration.ServicePasswords;
import com.rfid3.foresight.schema.migration.ServiceUser;
import com.rfid3.foresight.schema.migration.SuiteSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;

/**
 * A fresh pair of databases under random names: the legacy one with the shop's tables, the suite's
 * one migrated, both without rows. Closing drops them.
 */
public final class TestDatabase implements AutoCloseable {
  /** Users belong to the server, not to a database: one password for all tests of a server. */
  private static final ServicePasswords PASSWORDS = ServicePasswords.shared(TestServer.PASSWORD);

  private final TestServer server;
  private final String legacy;
  private final String suite;

  private TestDatabase(TestServer server, String name) {
    this.server = server;
    this.legacy = "legacy_" + name;
    this.suite = "suite_" + name;
  }

  /** On the shared server. */
  public static TestDatabase create() {
    return on(TestServer.shared());
  }

  public static TestDatabase on(TestServer server) {
    var name = UUID.randomUUID().toString().substring(0, 8);
    var database = new TestDatabase(server, name);
    try {
      database.createLegacy();
      new SuiteSchema(database.installation(), Clock.systemUTC()).migrate(PASSWORDS);
      return database;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create the test database", e);
    }
  }

  private void createLegacy() throws SQLException {
    executeIn("", "CREATE DATABASE " + legacy);
    try (var connection = root()) {
      LegacyReference.createTables(connection);
    }
  }

  public Installation installation() {
    var url = server.address().url("");
    return Installation.at(new Account(url, "root", server.rootPassword()), legacy, suite);
  }

  public TestServer server() {
    return server;
  }

  /** Name of the legacy database. */
  public String legacy() {
    return legacy;
  }

  /** Name of the suite's own database. */
  public String suite() {
    return suite;
  }

  /** A connection of {@code root} to the legacy database, for arranging and looking. */
  public Connection root() throws SQLException {
    return server.root(legacy);
  }

  /** A connection as a service has it: its own user, the suite's database. */
  public Connection connect(ServiceUser user) throws SQLException {
    return server.address().connect(suite, user.account(), password(user));
  }

  public String password(ServiceUser user) {
    return PASSWORDS.of(user);
  }

  /** Runs statements as {@code root} in the legacy database. */
  public void execute(String... statements) {
    try {
      executeIn(legacy, statements);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private void executeIn(String database, String... statements) throws SQLException {
    try (var connection = server.root(database);
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public void close() {
    execute("DROP DATABASE IF EXISTS " + suite, "DROP DATABASE IF EXISTS " + legacy);
  }
}
