package com.rfid3.foresight.localstack.legacyweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rfid3.foresight.localstack.server.FreePort;
import com.rfid3.foresight.localstack.testing.FreshDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LegacyProcessTest {

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  @Test
  void standsInAsAProcessWithItsRoutineAndEndsOrderly() throws Exception {
    int port = FreePort.any();
    Process process = start(port);
    try {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> process.isAlive() && health(port).contains("\"overall\":\"healthy\""));
    } finally {
      process.destroy();
    }
    assertThat(process.waitFor()).as("ended by the signal").isEqualTo(143);
  }

  private static Process start(int port) throws IOException {
    var server = DATABASE.get().server();
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            LegacyWeb.class.getName());
    builder
        .environment()
        .putAll(
            Map.of(
                "FORESIGHT_HTTP_PORT", Integer.toString(port),
                "FORESIGHT_DB_PORT", Integer.toString(server.address().port()),
                "FORESIGHT_DB_USER", "root",
                "FORESIGHT_DB_PASSWORD", server.rootPassword(),
                "FORESIGHT_DB_LEGACY", DATABASE.get().legacy(),
                "FORESIGHT_LEGACY_ROUTINE", "true"));
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String health(int port) throws InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"));
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException _) {
      return "not yet";
    }
  }
}
