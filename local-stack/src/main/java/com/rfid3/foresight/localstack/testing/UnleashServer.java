package com.rfid3.foresight.localstack.testing;

import com.rfid3.foresight.localstack.server.FreePort;
import com.rfid3.foresight.localstack.server.ServerCommand;
import com.rfid3.foresight.localstack.server.ServerFailure;
import com.rfid3.foresight.localstack.server.ServerProcess;
import com.rfid3.foresight.localstack.unleash.EmbeddedPostgres;
import com.rfid3.foresight.localstack.unleash.Programs;
import com.rfid3.foresight.localstack.unleash.UnleashAdmin;
import com.rfid3.foresight.localstack.unleash.UnleashCommand;
import com.rfid3.foresight.localstack.unleash.UnleashSecrets;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector.MatchesType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * For {@code @QuarkusTest} classes: a real Unleash server with its PostgreSQL, configured into the
 * service under test. Fields of type {@link UnleashServer} of the test class are set.
 */
public final class UnleashServer implements QuarkusTestResourceLifecycleManager {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final UnleashSecrets secrets =
      new UnleashSecrets("of-the-test", "of-the-test", "of-the-test");
  private final Path folder = TestServer.temporaryFolder();
  private final int port = FreePort.any();
  private final UnleashAdmin admin = new UnleashAdmin(URI.create(url()), secrets.dashboard());
  private ServerCommand command;
  private ServerProcess database;
  private ServerProcess server;

  @Override
  public Map<String, String> start() {
    if (!Programs.missing().isEmpty()) {
      throw new ServerFailure("This test needs " + String.join(" and ", Programs.missing()));
    }
    openTo(folder);
    int databasePort = FreePort.any();
    database = EmbeddedPostgres.start(folder.resolve("postgres"), databasePort, secrets.database());
    command =
        new UnleashCommand(port, databasePort, secrets, folder.resolve("unleash.log")).command();
    startAgain();
    admin().prepare();
    return Map.of(
        "foresight.unleash.url",
        url() + "/api",
        "foresight.unleash.token",
        secrets.backendToken(),
        "foresight.unleash.report",
        "1s",
        "foresight.unleash.backup",
        folder.resolve("backup.json").toString());
  }

  // PostgreSQL runs as a user of its own, and temporary folders are their maker's alone.
  private static void openTo(Path folder) {
    if (!folder.toFile().setExecutable(true, false) || !folder.toFile().setReadable(true, false)) {
      throw new ServerFailure("cannot open " + folder);
    }
  }

  private void awaitHealth() {
    var deadline = Instant.now().plus(PATIENCE);
    while (!healthy()) {
      if (server.endedWithin(PAUSE) || Instant.now().isAfter(deadline)) {
        throw server.failure("did not become healthy");
      }
    }
  }

  private boolean healthy() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      socket.setSoTimeout(2_000);
      var request = "GET /health HTTP/1.0\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return answer.contains(" 200 ");
    } catch (IOException e) {
      return false;
    }
  }

  /** Its admin API. */
  public UnleashAdmin admin() {
    return admin;
  }

  /** Starts it on the same port, with the same database. */
  public void startAgain() {
    server = ServerProcess.start(command);
    awaitHealth();
  }

  /** Ends it as a crash would. */
  public void kill() {
    server.kill();
  }

  private String url() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(this, new MatchesType(UnleashServer.class));
  }

  @Override
  public void stop() {
    if (server != null) {
      server.kill();
    }
    if (database != null) {
      database.kill();
    }
    TestServer.delete(folder);
  }
}
