package com.rfid3.foresight.benchmarks.predictions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.benchmarks.features.ClosedLoop;
import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * {@code ./foresight bench predictions [inference]}: the flat forest beside the library that grew
 * it; and, on a suite that is up, ready answers of items beside a bare endpoint of the same
 * runtime, a forecast run and a training of the shop that it holds.
 */
public final class PredictionsBenchmark {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration WARM_UP = Duration.ofSeconds(8);
  private static final Duration RUN = Duration.ofSeconds(10);
  private static final int ITEMS = 200;
  private static final double SHARE = 0.4;

  private final int port;
  private final String key;
  private final Board board;
  private final HttpClient client = HttpClient.newHttpClient();

  private PredictionsBenchmark(int port, String key, Board board) {
    this.port = port;
    this.key = key;
    this.board = board;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var board = new Board(System.out);
    new Inference(board).measure();
    Path secrets =
        Path.of(System.getProperty("foresight.home", "")).resolve(".foresight/secrets.properties");
    if (arguments.length == 0 && Files.exists(secrets)) {
      var kept = new Properties();
      try (InputStream file = Files.newInputStream(secrets)) {
        kept.load(file);
      }
      int port =
          Integer.parseInt(System.getenv().getOrDefault("FORESIGHT_PREDICTIONS_PORT", "8181"));
      var served = new PredictionsBenchmark(port, kept.getProperty("internal.key", ""), board);
      served.run();
    } else {
      board.say("no suite is up here: reads, run and training were not measured");
    }
    System.exit(board.exitCode());
  }

  private void run() throws IOException, InterruptedException {
    forecastRun();
    reads();
    training();
  }

  private void forecastRun() throws IOException, InterruptedException {
    long began = System.nanoTime();
    JsonNode report = send(request("/v1/runs/forecast").POST(BodyPublishers.noBody()));
    board.say("a run: " + report);
    board.add(Figure.atMost("predictions.run_s", (System.nanoTime() - began) / 1e9, 60));
  }

  private void reads() throws IOException, InterruptedException {
    List<byte[]> requests = new ArrayList<>();
    int bytes = 0;
    for (JsonNode entry :
        send(request("/v1/maintenance/schedule?limit=" + ITEMS).GET()).path("schedule")) {
      String path = path(entry.path("item_id").asText());
      bytes += send(request(path).GET()).toString().length();
      requests.add(wire(path));
    }
    if (requests.isEmpty()) {
      board.say("no item has a risk: reads were not measured");
      return;
    }
    try (var bare = BareEndpoint.saying(bytes / requests.size())) {
      reads(requests, bare.port());
    }
  }

  private void reads(List<byte[]> requests, int barePort) throws IOException, InterruptedException {
    ClosedLoop.Work work =
        (wire, turn) -> {
          int status = wire.http(requests.get(turn % requests.size()));
          if (status != 200) {
            throw new IOException("status " + status);
          }
        };
    ClosedLoop.run(port, work, WARM_UP);
    ClosedLoop.run(barePort, work, WARM_UP);
    double bare = ClosedLoop.run(barePort, work, RUN).perSecond();
    double ours = ClosedLoop.run(port, work, RUN).perSecond();
    board.add(
        new Figure(
            "predictions.item_per_second", ours, bare, ">= 0.4 of it", ours >= SHARE * bare));
    double half = ours / 2;
    double late = ClosedLoop.run(port, work, RUN, half).millis(0.99);
    board.say("at half load, %.0f a second".formatted(half));
    board.add(Figure.free("predictions.item_p99_ms", late));
  }

  private void training() throws IOException, InterruptedException {
    long began = System.nanoTime();
    String id =
        send(request("/v1/models/maintenance/train").POST(BodyPublishers.noBody()))
            .path("id")
            .asText();
    JsonNode job = send(request("/v1/training-jobs/" + id).GET());
    while (job.path("status").asText().equals("running")) {
      Thread.sleep(Duration.ofMillis(100));
      job = send(request("/v1/training-jobs/" + id).GET());
    }
    board.say("a training: " + job.path("status").asText() + ", " + job.path("outcome").asText());
    board.add(Figure.atMost("predictions.training_s", (System.nanoTime() - began) / 1e9, 300));
  }

  private static String path(String tag) {
    return "/v1/items/"
        + URLEncoder.encode(tag, StandardCharsets.UTF_8).replace("+", "%20")
        + "/predictions";
  }

  private byte[] wire(String path) {
    return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nX-Foresight-Key: " + key + "\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("X-Foresight-Key", key);
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (answer.statusCode() != 200) {
      throw new IOException("status " + answer.statusCode() + ": " + answer.body());
    }
    return JSON.readTree(answer.body());
  }
}
