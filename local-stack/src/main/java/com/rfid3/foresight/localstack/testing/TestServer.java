package com.rfid3.foresight.localstack.testing;

import com.rfid3.foresight.localstack.server.EmbeddedMariaDb;
import com.rfid3.foresight.localstack.server.FileTree;
import com.rfid3.foresight.localstack.server.JdbcAddress;
import com.rfid3.foresight.localstack.server.MariaDbSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * A database server for tests, by its address and the password of {@code root}.
 *
 * <p>{@link #shared} is the build's one server when {@code FORESIGHT_TEST_DB_HOST}, {@code _PORT}
 * and {@code _PASSWORD} (environment or system properties) name it, else one per JVM that starts on
 * first use. Tests that stop or kill a server start their own one.
 */
public record TestServer(JdbcAddress address, String rootPassword) {
  static final String PASSWORD = "foresight-test";
  private static final String HOST_KEY = "FORESIGHT_TEST_DB_HOST";
  private static final String PORT_KEY = "FORESIGHT_TEST_DB_PORT";
  private static final String PASSWORD_KEY = "FORESIGHT_TEST_DB_PASSWORD";

  static TestServer of(EmbeddedMariaDb server) {
    return new TestServer(JdbcAddress.local(server.port()), server.rootPassword());
  }

  public static TestServer shared() {
    // Interned, so one lock for all class loaders: Quarkus loads this class once per test profile.
    synchronized (PORT_KEY.intern()) {
      return given().orElseGet(TestServer::startForThisJvm);
    }
  }

  private static Optional<TestServer> given() {
    return setting(PORT_KEY)
        .map(
            port ->
                new TestServer(
                    new JdbcAddress(setting(HOST_KEY).orElse("127.0.0.1"), Integer.parseInt(port)),
                    setting(PASSWORD_KEY).orElse(PASSWORD)));
  }

  /** The settings that make {@link #shared} find this server in other processes. */
  Map<String, String> environment() {
    return Map.of(
        HOST_KEY, address.host(),
        PORT_KEY, Integer.toString(address.port()),
        PASSWORD_KEY, rootPassword);
  }

  private static Optional<String> setting(String key) {
    return Optional.ofNullable(System.getProperty(key))
        .or(() -> Optional.ofNullable(System.getenv(key)))
        .filter(value -> !value.isBlank());
  }

  private static TestServer startForThisJvm() {
    var server = start(temporaryFolder());
    System.setProperty(PORT_KEY, Integer.toString(server.port()));
    System.setProperty(PASSWORD_KEY, PASSWORD);
    return of(server);
  }

  /** A server that ends, and whose folder goes, with this JVM. */
  static EmbeddedMariaDb start(Path folder) {
    var server = EmbeddedMariaDb.start(new MariaDbSettings(folder, 0, PASSWORD, 32));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(server, folder)));
    return server;
  }

  static void discard(EmbeddedMariaDb server, Path folder) {
    // Nobody reads the data again: no time for an orderly end.
    server.kill();
    delete(folder);
  }

  static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("foresight-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path folder) {
    try {
      FileTree.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A connection of {@code root}, to no database when the name is empty. */
  public Connection root(String database) throws SQLException {
    return address.connect(database, "root", rootPassword);
  }
}
