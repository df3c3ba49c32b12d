package com.rfid3.foresight.localstack.rollback;

import com.rfid3.foresight.schema.database.Installation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A copy of both databases on the same server, to rehearse on; closing drops it. */
public final class DatabaseCopy implements AutoCloseable {
  private static final String SUFFIX = "_rehearsal";
  private static final String TABLES =
      "SELECT table_name FROM information_schema.tables WHERE table_schema = ? AND table_type ="
          + " 'BASE TABLE'";

  private final Installation original;
  private final Installation copy;

  public DatabaseCopy(Installation original) {
    this.original = original;
    this.copy =
        new Installation(original.server(), original.legacy() + SUFFIX, original.suite() + SUFFIX);
  }

  public Installation installation() {
    return copy;
  }

  /** Copies every table with its rows; what a killed rehearsal left is dropped first. */
  public void take() throws SQLException {
    try (var connection = original.server().getConnection()) {
      run(connection, "SET foreign_key_checks = 0");
      copy(connection, original.legacy(), copy.legacy());
      copy(connection, original.suite(), copy.suite());
    }
  }

  private static void copy(Connection connection, String from, String to) throws SQLException {
    run(connection, "DROP DATABASE IF EXISTS `" + to + "`");
    run(connection, "CREATE DATABASE `" + to + "`");
    for (var table : tables(connection, from)) {
      // LIKE would lose the foreign keys.
      connection.setCatalog(to);
      run(connection, definition(connection, from, table));
      run(
          connection,
          "INSERT INTO `%s`.`%s` SELECT * FROM `%s`.`%s`".formatted(to, table, from, table));
    }
  }

  private static String definition(Connection connection, String database, String table)
      throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery("SHOW CREATE TABLE `%s`.`%s`".formatted(database, table))) {
      rows.next();
      return rows.getString(2);
    }
  }

  private static List<String> tables(Connection connection, String database) throws SQLException {
    try (var statement = connection.prepareStatement(TABLES)) {
      statement.setString(1, database);
      var tables = new ArrayList<String>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      return tables;
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    try (var connection = original.server().getConnection()) {
      run(connection, "DROP DATABASE IF EXISTS `" + copy.legacy() + "`");
      run(connection, "DROP DATABASE IF EXISTS `" + copy.suite() + "`");
    }
  }
}
