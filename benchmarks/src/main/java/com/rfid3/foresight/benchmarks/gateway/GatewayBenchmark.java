package com.rfid3.foresight.benchmarks.gateway;

import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.benchmarks.running.Memory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * {@code ./foresight bench gateway [seconds] [--memory minutes]}: pass-through and the reads beside
 * nginx in front of the same legacy server, at 1, 16 and 128 connections; latency at constant
 * rates; idle connections; and, where it is asked for, memory under load for so many minutes. Needs
 * the suite running, {@code wrk} and {@code nginx}.
 */
public final class GatewayBenchmark {
  private static final int IDLE = 10_000;

  private final Board board;
  private final Duration length;

  private GatewayBenchmark(Board board, Duration length) {
    this.board = board;
    this.length = length;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var home = Path.of(System.getProperty("foresight.home", ""));
    var asked = Asked.of(List.of(arguments));
    var board = new Board(System.out);
    var program = Nginx.program();
    if (program.isEmpty()) {
      board.say("nginx is not installed: apt-get install nginx-light, or set FORESIGHT_NGINX");
      System.exit(2);
    }
    new GatewayBenchmark(board, asked.length()).run(home, program.get(), asked);
    System.exit(board.exitCode());
  }

  private void run(Path home, Path nginx, Asked asked) throws IOException, InterruptedException {
    var folder = home.resolve(".foresight/bench").toAbsolutePath();
    try (var legacy = Nginx.legacy(nginx, folder.resolve("legacy"));
        var proxy = Nginx.proxy(nginx, folder.resolve("proxy"), legacy.port());
        var gateway = GatewayProcess.start(home, Map.of("FORESIGHT_LEGACY_URL", legacy.url()))) {
      var reads = PublicReads.of(gateway.url());
      double pages = new Throughput(board, length).beside(proxy, gateway, reads);
      new Latency(board, length).atHalfLoad(legacy.url(), gateway.url(), pages);
      idle(gateway);
      if (!asked.memory().isZero()) {
        new MemoryWatch(board, folder).watch(gateway, reads, asked.memory());
      }
    }
    try (var gateway = GatewayProcess.start(home, Map.of())) {
      new Latency(board, length).ofLegacyReads(GatewayProcess.legacyUrl(home), gateway.url());
    }
  }

  private void idle(GatewayProcess gateway) throws IOException, InterruptedException {
    double before = Memory.residentMegabytes(gateway.handle());
    try (var connections = IdleConnections.open(gateway.port(), IDLE)) {
      Thread.sleep(length);
      board.add(Figure.atLeast("gateway.idle_connections", connections.answering(), IDLE));
      double held = Memory.residentMegabytes(gateway.handle());
      board.say("resident %.0f MB before, %.0f MB with %d idle".formatted(before, held, IDLE));
    }
  }
}
