package com.rfid3.foresight.benchmarks.gateway;

import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.benchmarks.load.ConstantRate;
import com.rfid3.foresight.benchmarks.load.Percentiles;
import com.rfid3.foresight.benchmarks.load.Read;
import com.rfid3.foresight.benchmarks.load.Sample;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ./foresight bench gateway [seconds]}: pass-through and item predictions beside nginx in
 * front of the same legacy server, at 1, 16 and 128 connections; latency at constant rates; memory;
 * idle connections. Needs the suite running, {@code wrk} and {@code nginx}.
 */
public final class GatewayBenchmark {
  private static final int[] CONNECTIONS = {1, 16, 128};
  private static final int IDLE = 10_000;
  private static final int LEGACY_READS_PER_SECOND = 50;
  private static final String PAGE = "/tab/1";

  private final Board board;
  private final Duration length;

  private GatewayBenchmark(Board board, Duration length) {
    this.board = board;
    this.length = length;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var home = Path.of(System.getProperty("foresight.home", ""));
    var length = Duration.ofSeconds(arguments.length > 0 ? Long.parseLong(arguments[0]) : 5);
    var board = new Board(System.out);
    var program = Nginx.program();
    if (program.isEmpty()) {
      board.say("nginx is not installed: apt-get install nginx-light, or set FORESIGHT_NGINX");
      System.exit(2);
    }
    var folder = home.resolve(".foresight/bench").toAbsolutePath();
    try (var legacy = Nginx.legacy(program.get(), folder.resolve("legacy"));
        var proxy = Nginx.proxy(program.get(), folder.resolve("proxy"), legacy.port());
        var gateway =
            GatewayProcess.start(
                home, Map.of("FORESIGHT_LEGACY_URL", "http://127.0.0.1:" + legacy.port()))) {
      var benchmark = new GatewayBenchmark(board, length);
      benchmark.throughput(proxy, gateway);
      benchmark.latency(legacy.port(), proxy.port(), gateway.port());
      benchmark.idle(gateway);
    }
    System.exit(board.exitCode());
  }

  private void throughput(Nginx proxy, GatewayProcess gateway)
      throws IOException, InterruptedException {
    String item = "/api/integrated/item/" + anyTag(gateway.port()) + "/predictions";
    // The compiler has its say before anything is counted.
    Wrk.run(at(gateway.port(), PAGE), 16, length.multipliedBy(2), gateway.handle());
    Wrk.run(at(gateway.port(), item), 16, length.multipliedBy(2), gateway.handle());
    for (int connections : CONNECTIONS) {
      Wrk nginx = Wrk.run(at(proxy.port(), PAGE), connections, length, proxy.handle());
      Wrk passed = Wrk.run(at(gateway.port(), PAGE), connections, length, gateway.handle());
      Wrk items = Wrk.run(at(gateway.port(), item), connections, length, gateway.handle());
      compare("gateway.pass_through.c" + connections, passed, nginx, 0.5);
      compare("gateway.predictions.c" + connections, items, nginx, 0.3);
    }
  }

  private void compare(String name, Wrk ours, Wrk nginx, double share) {
    double ratio = ours.perSecond() / nginx.perSecond();
    board.add(
        new Figure(
            name + ".per_second",
            ours.perSecond(),
            nginx.perSecond(),
            ">= " + share + " x",
            ratio >= share));
    boolean cheap = ours.cpuMicros() <= 2.5 * nginx.cpuMicros();
    board.add(new Figure(name + ".cpu_us", ours.cpuMicros(), nginx.cpuMicros(), "<= 2.5 x", cheap));
    board.add(Figure.atMost(name + ".wrong", (double) ours.wrong(), 0));
  }

  private void latency(int legacy, int proxy, int gateway) throws InterruptedException {
    Percentiles direct = paced(legacy, LEGACY_READS_PER_SECOND);
    Percentiles through = paced(gateway, LEGACY_READS_PER_SECOND);
    Percentiles nginx = paced(proxy, LEGACY_READS_PER_SECOND);
    board.say(
        "direct p50 %.2f ms, nginx p50 %.2f ms".formatted(millis(direct, 0.5), millis(nginx, 0.5)));
    double p50 = millis(through, 0.5);
    board.add(
        new Figure(
            "gateway.legacy_read.p50_ms",
            p50,
            millis(direct, 0.5),
            "<= 1.05 x",
            p50 <= 1.05 * millis(direct, 0.5)));
    double added = millis(through, 0.99) - millis(direct, 0.99);
    board.add(Figure.atMost("gateway.legacy_read.added_p99_ms", added, 1.5));
    board.add(Figure.atMost("gateway.legacy_read.p99_ms", millis(through, 0.99), 2000));
  }

  private Percentiles paced(int port, int perSecond) throws InterruptedException {
    var load = ConstantRate.start(List.of(new Read("page", URI.create(at(port, PAGE)))), perSecond);
    try (load) {
      Thread.sleep(length.multipliedBy(2));
    }
    Collection<Sample> warm = load.samples();
    return Percentiles.of(warm.stream().skip(perSecond).toList());
  }

  private void idle(GatewayProcess gateway) throws IOException, InterruptedException {
    double before = residentMegabytes(gateway.handle());
    try (var connections = IdleConnections.open(gateway.port(), IDLE)) {
      Thread.sleep(length);
      board.add(Figure.atLeast("gateway.idle_connections", connections.answering(), IDLE));
      double held = residentMegabytes(gateway.handle());
      board.say("resident %.0f MB before, %.0f MB with %d idle".formatted(before, held, IDLE));
    }
  }

  private static double residentMegabytes(ProcessHandle process) throws IOException {
    String status = Files.readString(Path.of("/proc/" + process.pid() + "/status"));
    Matcher found = Pattern.compile("VmRSS:\\s+(\\d+) kB").matcher(status);
    return found.find() ? Long.parseLong(found.group(1)) / 1024.0 : Double.NaN;
  }

  private static String anyTag(int port) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(at(port, "/api/integrated/dashboard/alerts"))).build();
    try (var client = HttpClient.newHttpClient()) {
      String body = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
      Matcher found = Pattern.compile("\"item_id\":\"([A-Za-z0-9-]+)\"").matcher(body);
      if (!found.find()) {
        throw new IOException("no alert names an item: is the demo shop there?");
      }
      return found.group(1);
    }
  }

  private static double millis(Percentiles percentiles, double share) {
    return percentiles.at(share).toNanos() / 1e6;
  }

  private static String at(int port, String path) {
    return "http://127.0.0.1:" + port + path;
  }
}
