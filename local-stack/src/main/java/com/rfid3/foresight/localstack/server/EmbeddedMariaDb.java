package com.rfid3.foresight.localstack.server;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * A MariaDB server of our own on 127.0.0.1. It can be stopped, killed and started again on the same
 * port with the same data; InnoDB recovers what was committed.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int PORT_ATTEMPTS = 5;

  private final MariaDbRelease release;
  private final MariaDbSettings settings;
  private ServerProcess process;

  private EmbeddedMariaDb(MariaDbRelease release, MariaDbSettings settings) {
    this.release = release;
    this.settings = settings;
  }

  /** Starts a server and returns when it accepts connections. */
  public static EmbeddedMariaDb start(MariaDbSettings settings) {
    var cache = CacheFolder.ofUser();
    var release = MariaDbRelease.unpacked(cache);
    if (!Files.isDirectory(settings.data())) {
      MariaDbTemplate.of(release, cache).copyTo(settings.data());
    }
    return settings.port() == 0
        ? onAnyPort(release, settings)
        : new EmbeddedMariaDb(release, settings).start();
  }

  private static EmbeddedMariaDb onAnyPort(MariaDbRelease release, MariaDbSettings settings) {
    for (int attempt = 1; ; attempt++) {
      try {
        return new EmbeddedMariaDb(release, settings.at(FreePort.any())).start();
      } catch (ServerFailure e) {
        // Between finding and binding a port somebody else can take it.
        if (attempt == PORT_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** Starts it again after {@link #stop} or {@link #kill}; nothing happens while it runs. */
  public synchronized EmbeddedMariaDb start() {
    if (process == null || !process.alive()) {
      FreePort.require("MariaDB", settings.port());
      PrivateFile.write(settings.passwordStatement(), passwordStatements());
      makeRoom();
      process = ServerProcess.start(command());
      awaitConnection(Instant.now().plus(PATIENCE));
    }
    return this;
  }

  private void makeRoom() {
    try {
      Files.createDirectories(settings.temporary());
    } catch (IOException e) {
      throw new ServerFailure("No folder for temporary tables: " + e.getMessage(), e);
    }
  }

  private String passwordStatements() {
    var literal = settings.rootPassword().replace("\\", "\\\\").replace("'", "\\'");
    return """
        ALTER USER root@localhost IDENTIFIED BY '%1$s', root@127.0.0.1 IDENTIFIED BY '%1$s';
        """
        .formatted(literal);
  }

  private ServerCommand command() {
    return new ServerCommand(
        "MariaDB", MariaDbArguments.of(release, settings), Map.of("TZ", "UTC"), settings.log());
  }

  private void awaitConnection(Instant deadline) {
    while (true) {
      try (var connection = rootConnection("")) {
        if (connection.isValid(1)) {
          return;
        }
      } catch (SQLException e) {
        giveUpIfHopeless(deadline, e);
      }
      LockSupport.parkNanos(Duration.ofMillis(25).toNanos());
    }
  }

  private void giveUpIfHopeless(Instant deadline, SQLException lastError) {
    if (!process.alive()) {
      throw process.failure("ended while starting");
    }
    if (Instant.now().isAfter(deadline)) {
      process.kill();
      throw process.failure("did not accept connections (" + lastError.getMessage() + ")");
    }
  }

  public synchronized void stop() {
    process.stop();
  }

  /** Ends it as a crash would (SIGKILL). */
  public synchronized void kill() {
    process.kill();
  }

  public synchronized boolean running() {
    return process.alive();
  }

  public synchronized ProcessHandle handle() {
    return process.handle();
  }

  public int port() {
    return settings.port();
  }

  public String rootPassword() {
    return settings.rootPassword();
  }

  public String jdbcUrl(String database) {
    return JdbcAddress.local(settings.port()).url(database);
  }

  /** A connection of {@code root}, to no database when the name is empty. */
  public Connection rootConnection(String database) throws SQLException {
    return JdbcAddress.local(settings.port()).connect(database, "root", settings.rootPassword());
  }

  @Override
  public void close() {
    stop();
  }
}
