package com.rfid3.foresight.localstack.suite;

import com.rfid3.foresight.localstack.server.ServerFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Calls of the gateway that only the launcher and administrators may make. */
final class OperatorCalls {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final URI gateway;
  private final String key;

  OperatorCalls(SuiteFolder folder) {
    this.gateway = URI.create(RolloutWiring.ports(folder).url(Part.GATEWAY));
    this.key = Secrets.in(folder).operatorKey();
  }

  /** Ends the pause of a flag; tells what came of it. */
  int resume(String flag) {
    return post("/api/integrated/operator/flags/" + flag + "/resume", "{}");
  }

  private int post(String path, String body) {
    var request =
        HttpRequest.newBuilder(gateway.resolve(path))
            .timeout(PATIENCE)
            .header("X-Operator-Key", key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofString());
      System.out.println(answer.body());
      return answer.statusCode() < 300 ? 0 : 1;
    } catch (IOException e) {
      throw new ServerFailure("the gateway cannot be reached: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }
}
