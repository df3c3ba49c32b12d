package com.rfid3.foresight.benchmarks.kill;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.localstack.server.PidFile;
import com.rfid3.foresight.localstack.suite.Part;
import com.rfid3.foresight.localstack.unleash.UnleashAdmin;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code ./foresight bench kill}: flips predictions off and on over 200 times under load, by call,
 * launcher and click, with Redis and with a Redis that hangs, and measures the time from the order
 * to the last predictive byte.
 */
public final class KillBenchmark {
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration LOOK = Duration.ofMillis(5);

  private final Path home;
  private final String gateway;
  private final Board board;
  private final Orders orders;

  private KillBenchmark(Path home, String gateway, Board board) {
    this.home = home;
    this.gateway = gateway;
    this.board = board;
    this.orders = new Orders(home, gateway);
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var home = Path.of(System.getProperty("foresight.home", "")).toAbsolutePath();
    var port = System.getenv().getOrDefault("FORESIGHT_GATEWAY_PORT", "8080");
    var board = new Board(System.out);
    new KillBenchmark(home, "http://127.0.0.1:" + port, board).run();
    System.exit(board.exitCode());
  }

  private void run() throws IOException, InterruptedException {
    orders.byCall().give(true);
    var clicks = running(Part.UNLEASH).map(process -> unleash());
    if (clicks.isPresent()) {
      clicks.get().enter("E");
    }
    try (var bytes = new PredictiveBytes(reads())) {
      measure("kill.call", orders.byCall(), 60, 1.0, bytes);
      measure("kill.launcher", orders.byLauncher(), 60, 1.0, bytes);
      signalRedis("STOP");
      try {
        measure("kill.call_without_redis", orders.byCall(), 40, 1.0, bytes);
        measure("kill.launcher_without_redis", orders.byLauncher(), 40, 1.0, bytes);
      } finally {
        signalRedis("CONT");
      }
      if (clicks.isPresent()) {
        measure("kill.unleash_click", orders.byClick(clicks.get()), 30, 2.5, bytes);
      }
      board.say("answers under load: " + bytes.answers());
      board.add(Figure.atMost("kill.answers_not_200", (double) bytes.failures(), 0));
    }
  }

  private void measure(
      String name, Orders.Order order, int flips, double goal, PredictiveBytes bytes)
      throws IOException, InterruptedException {
    var took = new double[flips];
    for (int flip = 0; flip < flips; flip++) {
      awaitPredictions(bytes, System.nanoTime());
      long ordered = System.nanoTime();
      order.give(false);
      took[flip] = Math.max(0, silence(bytes, ordered, goal) - ordered) / 1e9;
      order.give(true);
    }
    Arrays.sort(took);
    board.say(name + " flips: " + flips + ", median " + took[flips / 2] + " s");
    board.add(Figure.atMost(name + ".p99_s", took[(int) Math.ceil(flips * 0.99) - 1], goal));
  }

  // Quiet for as long as the goal allows, or a straggler would be missed.
  private static long silence(PredictiveBytes bytes, long ordered, double goal) throws IOException {
    long quiet = (long) (goal * 0.5e9);
    while (System.nanoTime() - Math.max(bytes.lastSeen(), ordered) < quiet) {
      if (System.nanoTime() - ordered > LONGEST.toNanos()) {
        throw new IOException("predictions are still served");
      }
      PredictiveBytes.pause(LOOK);
    }
    return bytes.lastSeen();
  }

  private static void awaitPredictions(PredictiveBytes bytes, long since) throws IOException {
    while (bytes.lastSeen() <= since) {
      if (System.nanoTime() - since > LONGEST.toNanos()) {
        throw new IOException("no predictions are served: there is nothing to switch off");
      }
      PredictiveBytes.pause(LOOK);
    }
  }

  private List<URI> reads() throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(at("/api/integrated/dashboard/alerts?limit=500")).build();
    try (var client = HttpClient.newHttpClient()) {
      var alerts =
          new ObjectMapper()
              .readTree(client.send(request, BodyHandlers.ofString()).body())
              .at("/data/alerts");
      for (var alert : alerts) {
        if (alert.hasNonNull("item_id")) {
          var tag = URLEncoder.encode(alert.get("item_id").asText(), StandardCharsets.UTF_8);
          return List.of(
              at("/api/integrated/item/" + tag.replace("+", "%20") + "/predictions"),
              at("/api/inventory-analytics/enhanced-insights"),
              at("/api/integrated/dashboard/alerts?limit=20"));
        }
      }
    }
    throw new IOException("no alert names an item: is the demo shop there?");
  }

  private URI at(String path) {
    return URI.create(gateway + path);
  }

  private UnleashAdmin unleash() {
    var port =
        System.getenv()
            .getOrDefault(Part.UNLEASH.portSetting(), Integer.toString(Part.UNLEASH.usualPort()));
    return orders.unleash("http://127.0.0.1:" + port);
  }

  private Optional<ProcessHandle> running(Part part) {
    return PidFile.beside(home.resolve(".foresight").resolve(part.id()).resolve(part.id() + ".log"))
        .running();
  }

  // Hanging is worse than being away: nobody is told at once that there is no answer.
  private void signalRedis(String signal) throws IOException, InterruptedException {
    var redis = running(Part.REDIS).orElseThrow(() -> new IOException("Redis does not run"));
    new ProcessBuilder("kill", "-" + signal, Long.toString(redis.pid())).start().waitFor();
  }
}
