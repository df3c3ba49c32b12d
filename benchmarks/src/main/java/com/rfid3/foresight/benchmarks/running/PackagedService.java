package com.rfid3.foresight.benchmarks.running;

import com.rfid3.foresight.localstack.server.EmbeddedRedis;
import com.rfid3.foresight.localstack.server.FreePort;
import com.rfid3.foresight.localstack.server.ServerCommand;
import com.rfid3.foresight.localstack.server.ServerProcess;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import com.rfid3.foresight.schema.migration.ServiceUser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A packaged service over servers of its own, to be killed at will. */
public final class PackagedService implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final ServerProcess process;
  private final int port;

  private PackagedService(ServerProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Where it reads and writes. */
  public record Servers(TestDatabase database, EmbeddedRedis redis) {}

  /**
   * Which service, and how.
   *
   * @param room where it was packaged
   * @param user of the database
   * @param heap as the virtual machine takes it
   */
  public record Launch(String room, ServiceUser user, String heap) {
    /** The feature store with the heap of the shop. */
    public static final Launch FEATURES = new Launch("feature-store-service", ServiceUser.FEATURES);

    public Launch(String room, ServiceUser user) {
      this(room, user, "256m");
    }

    public Launch withHeap(String other) {
      return new Launch(room, user, other);
    }
  }

  /** The feature store; {@code changes} are settings beyond the servers'. */
  public static PackagedService start(Path home, Servers servers, Map<String, String> changes)
      throws IOException, InterruptedException {
    return start(home, Launch.FEATURES, servers, changes);
  }

  /** Starts it and waits until it answers; {@code changes} are settings beyond the servers'. */
  public static PackagedService start(
      Path home, Launch launch, Servers servers, Map<String, String> changes)
      throws IOException, InterruptedException {
    int port = FreePort.any();
    Map<String, String> environment = new HashMap<>(settings(servers, launch.user()));
    environment.put("FORESIGHT_HTTP_PORT", Integer.toString(port));
    environment.put("PREDICTIVE_ANALYTICS_ENABLED", "true");
    environment.putAll(changes);
    Path jar = home.resolve(launch.room() + "/target/quarkus-app/quarkus-run.jar");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx" + launch.heap(),
            "-jar",
            jar.toString());
    String name = launch.room() + "-" + port;
    Path log = home.resolve(".foresight/bench/" + name + ".log");
    var service =
        new PackagedService(
            ServerProcess.start(new ServerCommand(name, command, environment, log)), port);
    service.awaitUp();
    return service;
  }

  private static Map<String, String> settings(Servers servers, ServiceUser user) {
    TestDatabase database = servers.database();
    return Map.of(
        "FORESIGHT_DB_HOST", "127.0.0.1",
        "FORESIGHT_DB_PORT", Integer.toString(database.server().address().port()),
        "FORESIGHT_DB_USER", user.account(),
        "FORESIGHT_DB_PASSWORD", database.password(user),
        "FORESIGHT_DB_LEGACY", database.legacy(),
        "FORESIGHT_DB_SUITE", database.suite(),
        "FORESIGHT_REDIS_URL", servers.redis().url());
  }

  // Alive is enough: ready it is only after its first cycle, which may be the one to be cut off.
  private void awaitUp() throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!isUp()) {
      if (Instant.now().isAfter(end) || !process.alive()) {
        process.stop();
        throw process.failure("did not come up");
      }
      Thread.sleep(100);
    }
  }

  private boolean isUp() throws InterruptedException {
    try {
      return CLIENT.send(request("/q/health/live").build(), BodyHandlers.discarding()).statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Posts and answers the body; a status other than 200 is a failure. */
  public String post(String path, String body) throws IOException, InterruptedException {
    var answer =
        CLIENT.send(
            request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(path + " " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  /** Posts without waiting for what comes of it, which may be nothing. */
  public CompletableFuture<Integer> begin(String path) {
    return CLIENT
        .sendAsync(request(path).POST(BodyPublishers.noBody()).build(), BodyHandlers.discarding())
        .thenApply(answer -> answer.statusCode());
  }

  public String get(String path) throws IOException, InterruptedException {
    return CLIENT.send(request(path).build(), BodyHandlers.ofString()).body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  /** The port of 127.0.0.1 that it listens on. */
  public int port() {
    return port;
  }

  /** Asks it to end, as a rollout does, and does not wait. */
  public void askToEnd() {
    process.requestEnd();
  }

  /** Whether it still runs. */
  public boolean isAlive() {
    return process.alive();
  }

  /** Ends it as a power cut does. */
  public void kill() {
    process.kill();
  }

  @Override
  public void close() {
    process.stop();
  }
}
