package com.rfid3.foresight.schema.server;

import com.rfid3.foresight.schema.database.Account;
import com.rfid3.foresight.schema.database.Installation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A database server of its own, started for this run of the tests and gone after it. */
public final class DatabaseServer {
  private final ServerRelease release;
  private final Path folder;
  private final int port;

  private DatabaseServer(ServerRelease release) throws IOException {
    this.release = release;
    var memory = Path.of("/dev/shm");
    this.folder =
        Files.isWritable(memory)
            ? Files.createTempDirectory(memory, "schema")
            : Files.createTempDirectory("schema");
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = socket.getLocalPort();
    }
  }

  static DatabaseServer start(ServerRelease release) {
    try {
      var server = new DatabaseServer(release);
      server.install();
      var process = server.run(server.command());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(process)));
      server.awaitReady(process);
      return server;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("no " + release, e);
    }
  }

  /** The address and account of the server's administrator. */
  public Account root() {
    return account("root", "");
  }

  public Account account(String user, String password) {
    return new Account("jdbc:mariadb://127.0.0.1:" + port + "/", user, password);
  }

  @Override
  public String toString() {
    return release.name();
  }

  private void install() throws IOException, InterruptedException {
    var install = run(release.install(folder.resolve("data")));
    if (!install.waitFor(2, TimeUnit.MINUTES) || install.exitValue() != 0) {
      throw new IOException("install failed: " + Files.readString(folder.resolve("log")));
    }
  }

  private List<String> command() {
    var command = new ArrayList<>(release.server(folder.resolve("data")));
    command.addAll(
        List.of(
            "--bind-address=127.0.0.1",
            "--port=" + port,
            "--socket=" + folder.resolve("s"),
            "--skip-ssl",
            "--innodb-buffer-pool-size=64M",
            "--innodb-log-file-size=16M",
            "--innodb-flush-log-at-trx-commit=0",
            "--table-open-cache=400",
            "--max-connections=60"));
    return command;
  }

  private Process run(List<String> command) throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    builder.environment().putAll(release.environment());
    return builder.start();
  }

  private void awaitReady(Process process) throws IOException, InterruptedException {
    var deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (true) {
      try (var session = Installation.at(root(), "a", "b").open()) {
        session.number("SELECT 1");
        return;
      } catch (SQLException e) {
        if (System.nanoTime() - deadline > 0 || process.waitFor(100, TimeUnit.MILLISECONDS)) {
          throw new IOException(Files.readString(folder.resolve("log")), e);
        }
      }
    }
  }

  private void stop(Process process) {
    process.destroyForcibly();
    try (var files = Files.walk(folder)) {
      process.waitFor(10, TimeUnit.SECONDS);
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      // A folder in memory that could not be cleared is no reason to fail.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
