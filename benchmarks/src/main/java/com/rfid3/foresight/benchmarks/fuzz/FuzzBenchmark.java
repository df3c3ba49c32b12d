package com.rfid3.foresight.benchmarks.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.benchmarks.gateway.GatewayProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * {@code ./foresight bench fuzz [minutes] [seed]}: asks a gateway beside the running suite whatever
 * its own document allows and forbids; no answer may be a 5xx or of another shape than documented.
 * With an administrator's key in {@code FORESIGHT_FUZZ_KEY} also what changes something: for a
 * suite that may be spoilt.
 */
public final class FuzzBenchmark {
  private static final int SHOWN = 20;
  private static final Map<String, String> EVERYTHING_ON =
      Map.of(
          "QUALITY_ANALYTICS_ENABLED", "true",
          "PRICING_OPTIMIZATION_ENABLED", "true",
          "INVENTORY_AUTOMATION_ENABLED", "true",
          "PACK_MANAGEMENT_ENABLED", "true",
          // More than people click: what is looked for lies behind the limits.
          "FORESIGHT_LIMITS_WRITES_REQUESTS", "1000000",
          "FORESIGHT_LIMITS_BATCH_REQUESTS", "1000000");

  private final HttpClient client = HttpClient.newHttpClient();
  private final String gateway;
  private final Map<String, Integer> faults = new TreeMap<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();

  private final Map<String, Integer> asked = new TreeMap<>();
  private final Optional<String> key;

  private FuzzBenchmark(String gateway, Optional<String> key) {
    this.gateway = gateway;
    this.key = key;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var home = Path.of(System.getProperty("foresight.home", ""));
    double minutes = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 10;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 7;
    var board = new Board(System.out);
    Optional<String> key = Optional.ofNullable(System.getenv("FORESIGHT_FUZZ_KEY"));
    try (var gateway = GatewayProcess.start(home, EVERYTHING_ON)) {
      var fuzz = new FuzzBenchmark("http://127.0.0.1:" + gateway.port(), key);
      fuzz.run(
          Duration.ofMillis((long) (minutes * 60_000)),
          new DrawnValues(new SplittableRandom(seed)));
      fuzz.report(board);
    }
    System.exit(board.exitCode());
  }

  private void run(Duration length, DrawnValues values) throws IOException, InterruptedException {
    String document = get("/q/openapi?format=json");
    var verdicts = new Verdicts(document);
    List<Operation> operations =
        Operation.of(new ObjectMapper().readTree(document), key.isPresent());
    Instant end = Instant.now().plus(length);
    for (int turn = 0; Instant.now().isBefore(end); turn++) {
      Operation operation = operations.get(turn % operations.size());
      String path = operation.drawn(values);
      String body = operation.drawnBody(values);
      HttpResponse<String> answer = send(operation, path, body);
      statuses.merge(answer.statusCode(), 1, Integer::sum);
      asked.merge(operation.toString(), 1, Integer::sum);
      Optional<String> fault = verdicts.fault(operation, answer.statusCode(), answer.body());
      fault.ifPresent(
          what ->
              faults.merge(
                  operation.method() + " " + path + " " + what + " " + body, 1, Integer::sum));
    }
  }

  private HttpResponse<String> send(Operation operation, String path, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(gateway + path))
            .timeout(Duration.ofSeconds(35))
            .header("Content-Type", "application/json")
            .method(operation.method(), BodyPublishers.ofString(body));
    if (!operation.needs("anonymous")) {
      key.ifPresent(each -> request.header("X-API-Key", each));
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private String get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(gateway + path)).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  private void report(Board board) {
    board.say("answers by status: " + statuses);
    faults.keySet().stream().limit(SHOWN).forEach(fault -> board.say("WRONG " + fault));
    int wrong = faults.values().stream().mapToInt(Integer::intValue).sum();
    board.add(Figure.atMost("fuzz.wrong_answers", wrong, 0));
    int requests = statuses.values().stream().mapToInt(Integer::intValue).sum();
    board.add(Figure.atLeast("fuzz.requests", requests, 1));
    board.add(Figure.atLeast("fuzz.operations", asked.size(), 1));
  }
}
