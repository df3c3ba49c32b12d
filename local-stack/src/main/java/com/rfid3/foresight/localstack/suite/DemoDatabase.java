package com.rfid3.foresight.localstack.suite;

import com.rfid3.foresight.localstack.keys.AccessKeys;
import com.rfid3.foresight.localstack.keys.KeyGrant;
import com.rfid3.foresight.localstack.server.JdbcAddress;
import com.rfid3.foresight.schema.backup.LegacyBackup;
import com.rfid3.foresight.schema.database.Account;
import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.migration.LegacyReference;
import com.rfid3.foresight.schema.migration.SuiteSchema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The legacy database of the demonstration, and what the suite adds to it. */
final class DemoDatabase {
  static final String LEGACY = "rfid_inventory";
  static final String SUITE = "foresight";
  private static final String LEGACY_USER = "'rfid_user'@'%'";
  private static final String HAS_TABLES =
      "SELECT COUNT(*) > 0 FROM information_schema.tables WHERE table_schema = '" + LEGACY + "'";
  private static final String HAS_SUITE =
      "SELECT COUNT(*) > 0 FROM information_schema.tables WHERE table_schema = '"
          + SUITE
          + "' AND table_name = 'kill_switch'";
  private static final String EXAMPLE_TAG =
      """
      SELECT tag_id FROM id_item_master
      WHERE item_num IS NULL AND status = 'On Rent' AND tag_id REGEXP '^[0-9A-Za-z]+$'
      ORDER BY date_last_scanned DESC, tag_id LIMIT 1
      """;

  private final JdbcAddress server;
  private final Secrets secrets;

  DemoDatabase(JdbcAddress server, Secrets secrets) {
    this.server = server;
    this.secrets = secrets;
  }

  /** The legacy tables and the legacy application's own user; what is there stays. */
  void createLegacy() throws SQLException {
    try (var connection = root("")) {
      run(connection, "CREATE DATABASE IF NOT EXISTS " + LEGACY);
      connection.setCatalog(LEGACY);
      if (!isTrue(connection, HAS_TABLES)) {
        LegacyReference.createTables(connection);
      }
      createLegacyUser(connection);
    }
  }

  private void createLegacyUser(Connection connection) throws SQLException {
    var identified = LEGACY_USER + " IDENTIFIED BY '" + secrets.legacy() + "'";
    var rights =
        "SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, INDEX, DROP, CREATE TEMPORARY TABLES";
    for (var statement :
        List.of(
            "CREATE USER IF NOT EXISTS " + identified,
            "ALTER USER " + identified,
            "GRANT " + rights + " ON " + LEGACY + ".* TO " + LEGACY_USER)) {
      run(connection, statement);
    }
  }

  /** Forgets the legacy tables and all that the suite made of them. */
  void drop() throws SQLException {
    try (var connection = root("")) {
      run(connection, "DROP DATABASE IF EXISTS " + SUITE);
      run(connection, "DROP DATABASE IF EXISTS " + LEGACY);
    }
  }

  /** Keeps what a rollback will compare with; nothing happens where the suite is in already. */
  void backUp(Path folder) throws SQLException {
    new LegacyBackup(installation(), folder, Clock.systemUTC()).beforeFirstChange();
  }

  /** Brings the suite's own tables, columns and users up to date. */
  void migrate() throws SQLException {
    new SuiteSchema(installation(), Clock.systemUTC()).migrate(secrets.services());
    try (var connection = root(SUITE)) {
      new AccessKeys(connection, Clock.systemUTC())
          .store(secrets.adminKey(), KeyGrant.administrator("first-administrator"));
    }
  }

  Installation installation() {
    var root = new Account(server.url(""), "root", secrets.root());
    return Installation.at(root, LEGACY, SUITE);
  }

  /** Whether the suite's own database is there. */
  boolean hasSuite() throws SQLException {
    try (var connection = root("")) {
      return isTrue(connection, HAS_SUITE);
    }
  }

  boolean hasItems() throws SQLException {
    try (var connection = connect()) {
      return isTrue(connection, "SELECT EXISTS (SELECT 1 FROM id_item_master)");
    }
  }

  /** A tag that was scanned lately and needs no encoding in a path. */
  Optional<String> exampleTag() throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(EXAMPLE_TAG)) {
      return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
    }
  }

  Connection connect() throws SQLException {
    return root(LEGACY);
  }

  private Connection root(String database) throws SQLException {
    return server.connect(database, "root", secrets.root());
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static boolean isTrue(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() && rows.getBoolean(1);
    }
  }
}
