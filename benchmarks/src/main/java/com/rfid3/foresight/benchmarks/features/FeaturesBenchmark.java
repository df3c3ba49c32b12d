package com.rfid3.foresight.benchmarks.features;

import com.rfid3.foresight.benchmarks.features.ClosedLoop.Result;
import com.rfid3.foresight.benchmarks.features.ClosedLoop.Work;
import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * {@code ./foresight bench features}, on a suite that is up: reads over HTTP beside a bare Redis
 * client that does HMGETs of as many fields of as many hashes, values pushed, and a full cycle.
 */
public final class FeaturesBenchmark {
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration RUN = Duration.ofSeconds(10);
  private static final int MANY = 100;
  private static final int PUSHED = 100_000;
  private static final String HASH = "foresight:bench:";

  private final FeatureService service;
  private final int redisPort;
  private final Board board;

  private FeaturesBenchmark(FeatureService service, int redisPort, Board board) {
    this.service = service;
    this.redisPort = redisPort;
    this.board = board;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("foresight.home", ""));
    Board board = new Board(System.out);
    var benchmark =
        new FeaturesBenchmark(FeatureService.of(home), FeatureService.port("REDIS", 16379), board);
    benchmark.run();
    System.exit(board.exitCode());
  }

  private void run() throws IOException, InterruptedException {
    List<String> tags = service.tags(MANY);
    List<String> features = service.features();
    board.say("items " + tags.size() + ", features of each " + features.size());
    fill(tags, features);
    try {
      reads("one", one(tags), hmget(tags, features));
      reads("hundred", hundred(tags), hmgets(tags, features));
    } finally {
      forget(tags);
    }
    cycle();
    push(service.tags(1000));
  }

  private void reads(String name, Work http, Work bare) throws IOException, InterruptedException {
    ClosedLoop.run(service.port(), http, WARM_UP);
    ClosedLoop.run(redisPort, bare, WARM_UP);
    Result ours = ClosedLoop.run(service.port(), http, RUN);
    Result theirs = ClosedLoop.run(redisPort, bare, RUN);
    beside("features." + name + ".per_second", ours.perSecond(), theirs.perSecond(), 0.6);
    board.say("p50 ms %.3f, bare %.3f".formatted(ours.millis(0.5), theirs.millis(0.5)));
    double half = ours.perSecond() / 2;
    double p99 = ClosedLoop.run(service.port(), http, RUN, half).millis(0.99);
    double barePart = ClosedLoop.run(redisPort, bare, RUN, half).millis(0.99);
    board.say("at half load, %.0f a second: p99 ms %.3f, bare %.3f".formatted(half, p99, barePart));
    board.add(Figure.atMost("features." + name + ".p99_beyond_bare_ms", p99 - barePart, 1.5));
  }

  private void beside(String name, double ours, double reference, double share) {
    boolean reached = ours >= share * reference;
    board.add(new Figure(name, ours, reference, ">= " + share + " of it", reached));
  }

  private Work one(List<String> tags) {
    List<byte[]> requests = tags.stream().map(service::readOf).toList();
    return (wire, turn) -> ok(wire.http(requests.get(turn % requests.size())));
  }

  private Work hundred(List<String> tags) throws IOException {
    byte[] request = service.readOf(tags);
    return (wire, turn) -> ok(wire.http(request));
  }

  private static Work hmget(List<String> tags, List<String> features) {
    List<byte[]> commands = tags.stream().map(tag -> command("HMGET", tag, features)).toList();
    return (wire, turn) -> wire.redis(commands.get(turn % commands.size()), 1);
  }

  private static Work hmgets(List<String> tags, List<String> features) {
    ByteArrayOutputStream pipeline = new ByteArrayOutputStream();
    tags.forEach(tag -> pipeline.writeBytes(command("HMGET", tag, features)));
    byte[] commands = pipeline.toByteArray();
    return (wire, turn) -> wire.redis(commands, tags.size());
  }

  private void fill(List<String> tags, List<String> features) throws IOException {
    List<String> pairs =
        features.stream().flatMap(name -> List.of(name, "12345").stream()).toList();
    try (Wire wire = new Wire(redisPort)) {
      for (String tag : tags) {
        wire.redis(command("HSET", tag, pairs), 1);
      }
    }
  }

  private void forget(List<String> tags) throws IOException {
    try (Wire wire = new Wire(redisPort)) {
      for (String tag : tags) {
        wire.redis(command("DEL", tag, List.of()), 1);
      }
    }
  }

  private static byte[] command(String verb, String tag, List<String> rest) {
    List<String> parts = new ArrayList<>(List.of(verb, HASH + tag));
    parts.addAll(rest);
    return Wire.command(parts.toArray(String[]::new));
  }

  private void cycle() throws IOException, InterruptedException {
    long began = System.nanoTime();
    var report = service.post("/v1/cycles", "application/json", "");
    double seconds = (System.nanoTime() - began) / 1e9;
    board.say("a cycle saw %s entities".formatted(report.path("entities").asText()));
    board.add(Figure.atMost("features.cycle_s", seconds, 10));
  }

  private void push(List<String> tags) throws IOException, InterruptedException {
    Instant base = Instant.now().minusSeconds(PUSHED / tags.size() + 1L);
    String lines =
        IntStream.range(0, PUSHED)
            .mapToObj(n -> pushed(tags.get(n % tags.size()), base.plusSeconds(n / tags.size()), n))
            .collect(Collectors.joining("\n"));
    long began = System.nanoTime();
    var report = service.post("/v1/features", "application/x-ndjson", lines);
    double seconds = (System.nanoTime() - began) / 1e9;
    board.add(
        Figure.atLeast(
            "features.values_written_per_s", report.path("written").asInt() / seconds, 20_000));
  }

  private static String pushed(String tag, Instant at, int value) {
    return "{\"entity_kind\":\"item\",\"entity\":\"%s\",\"feature\":\"total_usage_hours\",\"value\":%d,\"event_time\":\"%s\"}"
        .formatted(tag.replace("\\", "\\\\").replace("\"", "\\\""), value, at);
  }

  private static void ok(int status) throws IOException {
    if (status != 200) {
      throw new IOException("status " + status);
    }
  }
}
