package com.rfid3.foresight.localstack.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.mariadb.jdbc.Driver;

/** Where a database server listens, and how to reach it over JDBC. */
public record JdbcAddress(String host, int port) {

  public static JdbcAddress local(int port) {
    return new JdbcAddress("127.0.0.1", port);
  }

  /** The JDBC address of a database; of the server when the name is empty. */
  public String url(String database) {
    return "jdbc:mariadb://%s:%d/%s?sslMode=disable&connectTimeout=5000"
        .formatted(host, port, database);
  }

  public Connection connect(String database, String user, String password) throws SQLException {
    var login = new Properties();
    login.setProperty("user", user);
    login.setProperty("password", password);
    // Not through DriverManager, which misses drivers of other class loaders (tests in Quarkus).
    return new Driver().connect(url(database), login);
  }
}
