package com.rfid3.foresight.benchmarks.gateway;

import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Answers a second and processor time of each, beside nginx in the same run. */
record Throughput(Board board, Duration length) {
  static final String PAGE = "/tab/1";

  private static final int[] CONNECTIONS = {1, 16, 128};
  private static final int SOME = 16;
  private static final double MOST_PROCESSOR = 2.5;
  private static final int LONGEST_WARMING = 24;
  private static final int STEADY_ROUNDS = 3;
  private static final double CHEAPER = 0.9;

  /** Tells how many pages a second were passed through at 16 connections. */
  double beside(Nginx proxy, GatewayProcess gateway, PublicReads reads)
      throws IOException, InterruptedException {
    warm(gateway, PAGE);
    warm(gateway, reads.item());
    double pages = 0;
    for (int connections : CONNECTIONS) {
      Wrk nginx = Wrk.run(proxy.url() + PAGE, connections, length, proxy.handle());
      Wrk passed = run(gateway, PAGE, connections);
      Wrk items = run(gateway, reads.item(), connections);
      compare("gateway.pass_through.c" + connections, passed, nginx, 0.5);
      compare("gateway.predictions.c" + connections, items, nginx, 0.3);
      pages = connections == SOME ? passed.perSecond() : pages;
    }
    for (Map.Entry<String, String> read : reads.others().entrySet()) {
      warm(gateway, read.getValue());
      free("gateway." + read.getKey() + ".c" + SOME, run(gateway, read.getValue(), SOME));
    }
    inTurn(gateway, reads);
    return pages;
  }

  /** Items one after the other, so that none was asked for within the last second. */
  private void inTurn(GatewayProcess gateway, PublicReads reads)
      throws IOException, InterruptedException {
    Path script = Files.createTempFile("items", ".lua");
    try {
      WrkScript.inTurn(reads.items()).write(script);
      Wrk.run(gateway.url(), SOME, length, gateway.handle(), "-s", script.toString());
      Wrk cold = Wrk.run(gateway.url(), SOME, length, gateway.handle(), "-s", script.toString());
      board.say(reads.items().size() + " items in turn, each answer made anew where it can be:");
      free("gateway.predictions_in_turn.c" + SOME, cold);
    } finally {
      Files.delete(script);
    }
  }

  // The compiler has its say before anything is counted: until several runs were no cheaper.
  private void warm(GatewayProcess gateway, String path) throws IOException, InterruptedException {
    double least = Double.MAX_VALUE;
    int steady = 0;
    for (int round = 0; round < LONGEST_WARMING && steady < STEADY_ROUNDS; round++) {
      double cost = run(gateway, path, SOME).cpuMicros();
      steady = cost > CHEAPER * least ? steady + 1 : 0;
      least = Math.min(least, cost);
    }
  }

  private Wrk run(GatewayProcess gateway, String path, int connections)
      throws IOException, InterruptedException {
    return Wrk.run(gateway.url() + path, connections, length, gateway.handle());
  }

  private void free(String name, Wrk ours) {
    board.add(Figure.free(name + ".per_second", ours.perSecond()));
    board.add(Figure.free(name + ".cpu_us", ours.cpuMicros()));
    board.add(Figure.atMost(name + ".wrong", (double) ours.wrong(), 0));
  }

  private void compare(String name, Wrk ours, Wrk nginx, double share) {
    boolean quick = ours.perSecond() >= share * nginx.perSecond();
    boolean cheap = ours.cpuMicros() <= MOST_PROCESSOR * nginx.cpuMicros();
    board.add(
        new Figure(
            name + ".per_second",
            ours.perSecond(),
            nginx.perSecond(),
            ">= " + share + " x",
            quick));
    board.add(new Figure(name + ".cpu_us", ours.cpuMicros(), nginx.cpuMicros(), "<= 2.5 x", cheap));
    board.add(Figure.atMost(name + ".wrong", (double) ours.wrong(), 0));
  }
}
