package com.rfid3.foresight.localstack.unleash;

import com.rfid3.foresight.localstack.server.PrivateFile;
import com.rfid3.foresight.localstack.server.ServerCommand;
import com.rfid3.foresight.localstack.server.ServerFailure;
import com.rfid3.foresight.localstack.server.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A PostgreSQL of our own on 127.0.0.1, for Unleash alone, from the machine's own packages. */
public final class EmbeddedPostgres {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String USER = "postgres";
  // It refuses to run as root; Debian's package brings this user.
  private static final List<String> AS_USER =
      List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups", "--");

  private EmbeddedPostgres() {}

  /** Creates its data on first use, starts it and returns when it listens. */
  public static ServerProcess start(Path folder, int port, String password) {
    try {
      var data = folder.toAbsolutePath().resolve("data");
      if (!Files.isRegularFile(data.resolve("PG_VERSION"))) {
        initialise(data, password);
      }
      var process = ServerProcess.start(command(folder, data, port));
      awaitPort(process, port);
      return process;
    } catch (IOException e) {
      throw new ServerFailure("PostgreSQL could not be prepared: " + e.getMessage(), e);
    }
  }

  private static void initialise(Path data, String password) throws IOException {
    Files.createDirectories(data);
    // A pipe would be the parent's own, which the other user may not open again.
    var passwordFile = data.resolveSibling("password");
    PrivateFile.write(passwordFile, password + "\n");
    try {
      if (isRoot()) {
        run(List.of("chown", "-R", USER, data.toString(), passwordFile.toString()));
      }
      run(
          asItsUser(
              List.of(
                  Programs.of("initdb").toString(),
                  "--pgdata=" + data,
                  "--username=" + USER,
                  "--pwfile=" + passwordFile,
                  "--auth=scram-sha-256",
                  "--encoding=UTF8",
                  "--locale=C",
                  "--no-sync")));
    } finally {
      Files.deleteIfExists(passwordFile);
    }
  }

  private static void run(List<String> command) throws IOException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException(
          said + (isRoot() ? "\n(the user postgres must be able to reach the folder)" : ""));
    }
  }

  private static ServerCommand command(Path folder, Path data, int port) {
    var arguments =
        asItsUser(
            List.of(
                Programs.of("postgres").toString(),
                "-D",
                data.toString(),
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-k",
                "",
                "-c",
                "max_connections=20",
                "-c",
                "shared_buffers=16MB"));
    return new ServerCommand(
        "PostgreSQL", arguments, Map.of(), folder.resolve(folder.getFileName() + ".log"));
  }

  private static List<String> asItsUser(List<String> command) {
    if (!isRoot()) {
      return command;
    }
    var wrapped = new ArrayList<>(AS_USER);
    wrapped.addAll(command);
    return wrapped;
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void awaitPort(ServerProcess process, int port) {
    var deadline = Instant.now().plus(PATIENCE);
    while (!listens(port)) {
      if (!process.alive()) {
        throw process.failure("ended while starting");
      }
      if (Instant.now().isAfter(deadline)) {
        process.kill();
        throw process.failure("did not listen");
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static boolean listens(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
