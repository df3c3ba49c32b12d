package com.rfid3.foresight.benchmarks.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.benchmarks.gateway.GatewayProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
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
 */
public final class FuzzBenchmark {
  private static final int SHOWN = 20;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String gateway;
  private final Map<String, Integer> faults = new TreeMap<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();

  private FuzzBenchmark(String gateway) {
    this.gateway = gateway;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var home = Path.of(System.getProperty("foresight.home", ""));
    double minutes = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 10;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 7;
    var board = new Board(System.out);
    try (var gateway = GatewayProcess.start(home, Map.of())) {
      var fuzz = new FuzzBenchmark("http://127.0.0.1:" + gateway.port());
      fuzz.run(
          Duration.ofMillis((long) (minutes * 60_000)),
          new DrawnValues(new SplittableRandom(seed)));
      fuzz.report(board);
    }
    System.exit(board.exitCode());
  }

  private void run(Duration length, DrawnValues values) throws IOException, InterruptedException {
    String document = get("/q/openapi?format=json").body();
    var verdicts = new Verdicts(document);
    List<Operation> reads = Operation.reads(new ObjectMapper().readTree(document));
    Instant end = Instant.now().plus(length);
    for (int turn = 0; Instant.now().isBefore(end); turn++) {
      Operation read = reads.get(turn % reads.size());
      String request = read.drawn(values);
      HttpResponse<String> answer = get(request);
      statuses.merge(answer.statusCode(), 1, Integer::sum);
      Optional<String> fault = verdicts.fault(read, answer.statusCode(), answer.body());
      fault.ifPresent(what -> faults.merge(what + ": " + request, 1, Integer::sum));
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(gateway + path)).timeout(Duration.ofSeconds(35));
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private void report(Board board) {
    board.say("answers by status: " + statuses);
    faults.keySet().stream().limit(SHOWN).forEach(fault -> board.say("WRONG " + fault));
    int wrong = faults.values().stream().mapToInt(Integer::intValue).sum();
    board.add(Figure.atMost("fuzz.wrong_answers", wrong, 0));
    int asked = statuses.values().stream().mapToInt(Integer::intValue).sum();
    board.add(Figure.atLeast("fuzz.requests", asked, 1));
  }
}
