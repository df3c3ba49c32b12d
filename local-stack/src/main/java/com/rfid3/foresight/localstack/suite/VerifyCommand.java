package com.rfid3.foresight.localstack.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code verify ledger}: whether the record of predictions is as it was sealed. Exit code 0 where
 * it is, 1 where a day was edited, 3 where nobody can be asked.
 */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Checks the sealed record of predictions.")
final class VerifyCommand implements Callable<Integer> {
  private static final int NOBODY = 3;

  /** What can be verified. */
  enum What {
    ledger
  }

  @Parameters(paramLabel = "ledger", description = "what to verify")
  private What what;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var folder = SuiteFolder.ofLauncher();
    var running = RunningSuite.read(folder);
    if (running.isEmpty()) {
      System.out.println("Foresight does not run here; ./foresight up starts it.");
      return NOBODY;
    }
    String root = running.get().ports().url(Part.PREDICTIONS);
    var request =
        HttpRequest.newBuilder(URI.create(root + "/v1/record/verify"))
            .header("X-Foresight-Key", Secrets.in(folder).internalKey())
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        System.out.println("prediction-service answers " + answer.statusCode());
        return NOBODY;
      }
      return tell(new ObjectMapper().readTree(answer.body()));
    }
  }

  private int tell(JsonNode verdict) {
    if (verdict.get("holds").asBoolean()) {
      System.out.printf(
          "The %s holds: %d rows under %d seals, %d rows not sealed yet.%n",
          what,
          verdict.get("rows").asLong(),
          verdict.get("seals").asLong(),
          verdict.get("unsealed").asLong());
      return 0;
    }
    System.out.printf(
        "The %s was edited: first on %s (%s).%n",
        what, verdict.get("broken_day").asText(), verdict.get("why").asText());
    return 1;
  }
}
