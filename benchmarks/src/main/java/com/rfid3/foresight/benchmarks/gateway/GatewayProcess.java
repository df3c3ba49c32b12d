package com.rfid3.foresight.benchmarks.gateway;

import com.rfid3.foresight.localstack.server.FreePort;
import com.rfid3.foresight.localstack.server.PidFile;
import com.rfid3.foresight.localstack.server.ServerCommand;
import com.rfid3.foresight.localstack.server.ServerProcess;
import com.rfid3.foresight.localstack.unleash.UnleashAdmin;
import com.rfid3.foresight.localstack.unleash.UnleashSecrets;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * A second gateway beside the running suite: the same build, with neighbours of the benchmark's
 * choosing, so that nothing that people use is disturbed.
 */
public final class GatewayProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ServerProcess process;
  private final int port;

  private GatewayProcess(ServerProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it; {@code changes} are settings of its environment that differ from the suite's. */
  public static GatewayProcess start(Path home, Map<String, String> changes)
      throws IOException, InterruptedException {
    int port = FreePort.any();
    Map<String, String> environment = new HashMap<>(settings(home));
    environment.put("FORESIGHT_HTTP_PORT", Integer.toString(port));
    environment.putAll(changes);
    Path jar = home.resolve("gateway/target/quarkus-app/quarkus-run.jar");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-Xmx256m",
            "-jar",
            jar.toString());
    Path log = home.resolve(".foresight/bench/gateway.log");
    var process = ServerProcess.start(new ServerCommand("gateway", command, environment, log));
    var gateway = new GatewayProcess(process, port);
    gateway.awaitReady();
    return gateway;
  }

  /** How a gateway of the running suite is set up. */
  public static Map<String, String> settings(Path home) throws IOException {
    Properties ports = properties(home.resolve(".foresight/running.properties"));
    Properties secrets = properties(home.resolve(".foresight/secrets.properties"));
    Map<String, String> settings = new HashMap<>();
    settings.put("FORESIGHT_DB_HOST", "127.0.0.1");
    settings.put("FORESIGHT_DB_PORT", ports.getProperty("FORESIGHT_MARIADB_PORT"));
    settings.put("FORESIGHT_DB_USER", "foresight_gateway");
    settings.put("FORESIGHT_DB_PASSWORD", secrets.getProperty("mariadb.foresight_gateway"));
    settings.put("FORESIGHT_DB_LEGACY", "rfid_inventory");
    settings.put("FORESIGHT_DB_SUITE", "foresight");
    settings.put("FORESIGHT_INTERNAL_KEY", secrets.getProperty("internal.key"));
    settings.put("FORESIGHT_REDIS_URL", "redis://127.0.0.1:" + ports.get("FORESIGHT_REDIS_PORT"));
    settings.put("FORESIGHT_FEATURES_URL", local(ports, "FORESIGHT_FEATURES_PORT"));
    settings.put("FORESIGHT_PREDICTIONS_URL", local(ports, "FORESIGHT_PREDICTIONS_PORT"));
    settings.put("FORESIGHT_ALERTS_URL", local(ports, "FORESIGHT_ALERTS_PORT"));
    settings.put("FORESIGHT_LEGACY_URL", local(ports, "FORESIGHT_LEGACY_PORT"));
    settings.put("PREDICTIVE_ANALYTICS_ENABLED", "true");
    settings.put("DEMAND_FORECASTING_ENABLED", "true");
    settings.put("MAINTENANCE_PREDICTION_ENABLED", "true");
    settings.put("PREDICTIVE_UI_ENHANCEMENTS", "false");
    if (hasUnleash(home)) {
      var unleash = new UnleashSecrets("", secrets.getProperty("unleash.backend"), "");
      settings.put("FORESIGHT_UNLEASH_URL", local(ports, "FORESIGHT_UNLEASH_PORT") + "/api");
      settings.put("FORESIGHT_UNLEASH_TOKEN", unleash.backendToken());
      settings.put("FORESIGHT_UNLEASH_ENVIRONMENT", UnleashSecrets.ENVIRONMENT);
      settings.put(
          "FORESIGHT_UNLEASH_BACKUP", home.resolve(".foresight/bench/unleash.json").toString());
    }
    return settings;
  }

  /** Opens every flag in the Unleash server of the running suite, where it has one. */
  public static void openEverything(Path home) throws IOException {
    if (hasUnleash(home)) {
      Properties ports = properties(home.resolve(".foresight/running.properties"));
      Properties secrets = properties(home.resolve(".foresight/secrets.properties"));
      new UnleashAdmin(
              URI.create(local(ports, "FORESIGHT_UNLEASH_PORT")),
              secrets.getProperty("unleash.dashboard"))
          .enter("E");
    }
  }

  private static boolean hasUnleash(Path home) {
    return PidFile.beside(home.resolve(".foresight/unleash/unleash.log")).running().isPresent();
  }

  public int port() {
    return port;
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Where the legacy application of the running suite is. */
  static String legacyUrl(Path home) throws IOException {
    return settings(home).get("FORESIGHT_LEGACY_URL");
  }

  public ProcessHandle handle() {
    return process.handle();
  }

  private void awaitReady() throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!isReady()) {
      if (Instant.now().isAfter(end) || !process.alive()) {
        process.stop();
        throw process.failure("did not become ready");
      }
      Thread.sleep(200);
    }
  }

  private boolean isReady() throws InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready")).build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static String local(Properties ports, String name) {
    return "http://127.0.0.1:" + ports.getProperty(name);
  }

  private static Properties properties(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException("the suite does not run: ./foresight up --detach first");
    }
    var properties = new Properties();
    properties.load(new StringReader(Files.readString(file)));
    return properties;
  }

  @Override
  public void close() {
    process.stop();
  }
}
