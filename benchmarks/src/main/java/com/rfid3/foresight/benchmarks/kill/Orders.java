package com.rfid3.foresight.benchmarks.kill;

import com.rfid3.foresight.localstack.unleash.UnleashAdmin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The ways to order predictions off and on again, each for true (on) or false (off). */
final class Orders {

  /** One way. */
  @FunctionalInterface
  interface Order {
    void give(boolean on) throws IOException, InterruptedException;
  }

  private final Path home;
  private final String gateway;
  private final Properties secrets = new Properties();
  private final HttpClient client = HttpClient.newHttpClient();

  Orders(Path home, String gateway) {
    this.home = home;
    this.gateway = gateway;
    try (var in = Files.newBufferedReader(home.resolve(".foresight/secrets.properties"))) {
      secrets.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Order byCall() {
    return on -> {
      var request =
          HttpRequest.newBuilder(URI.create(gateway + "/api/integrated/operator/kill-switch"))
              .header("X-Operator-Key", secrets.getProperty("operator.key"))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString("{\"engaged\":" + !on + ",\"reason\":\"measured\"}"))
              .build();
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException("refused: " + answer.statusCode() + " " + answer.body());
      }
    };
  }

  Order byLauncher() {
    return on -> {
      var process =
          new ProcessBuilder(home.resolve("foresight").toString(), "predictions", on ? "on" : "off")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor() != 0) {
        throw new IOException("the launcher failed");
      }
    };
  }

  Order byClick(UnleashAdmin unleash) {
    return on -> unleash.click("PREDICTIVE_ANALYTICS_ENABLED", on);
  }

  UnleashAdmin unleash(String address) {
    return new UnleashAdmin(URI.create(address), secrets.getProperty("unleash.dashboard"));
  }
}
