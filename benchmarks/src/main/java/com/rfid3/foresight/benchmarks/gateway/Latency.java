package com.rfid3.foresight.benchmarks.gateway;

import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.benchmarks.load.ConstantRate;
import com.rfid3.foresight.benchmarks.load.Percentiles;
import com.rfid3.foresight.benchmarks.load.Read;
import com.rfid3.foresight.benchmarks.load.Sample;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the gateway adds to the time of an answer, at constant rates. */
record Latency(Board board, Duration length) {
  private static final int LEGACY_READS_PER_SECOND = 50;
  // Past that the client that counts is itself what is slow.
  private static final int MOST_PER_SECOND = 2_000;
  private static final int ROUNDS = 3;
  private static final String DASHBOARD = "/api/inventory/dashboard_summary";

  /** At half of what it can pass through, and at most 2,000 a second. */
  void atHalfLoad(String legacy, String gateway, double mostPages) throws InterruptedException {
    int half = (int) Math.clamp(mostPages / 2, 1, MOST_PER_SECOND);
    var both = alternately(legacy + Throughput.PAGE, gateway + Throughput.PAGE, half);
    double added = millis(both.through(), 0.99) - millis(both.direct(), 0.99);
    board.say("half load is %d a second".formatted(half));
    board.add(Figure.atMost("gateway.half_load.added_p99_ms", added, 1.5));
  }

  /** Reads that the legacy application has to work for, as people make them. */
  void ofLegacyReads(String legacy, String gateway) throws InterruptedException {
    var both = alternately(legacy + DASHBOARD, gateway + DASHBOARD, LEGACY_READS_PER_SECOND);
    double direct = millis(both.direct(), 0.5);
    double through = millis(both.through(), 0.5);
    board.add(
        new Figure(
            "gateway.legacy_read.p50_ms", through, direct, "<= 1.05 x", through <= 1.05 * direct));
    board.add(Figure.atMost("gateway.legacy_read.p99_ms", millis(both.through(), 0.99), 2000));
  }

  private record Both(Percentiles direct, Percentiles through) {}

  // In turns, so that whatever else the machine does falls on both.
  private Both alternately(String direct, String through, int perSecond)
      throws InterruptedException {
    List<Sample> first = new ArrayList<>();
    List<Sample> second = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      first.addAll(paced(direct, perSecond));
      second.addAll(paced(through, perSecond));
    }
    return new Both(Percentiles.of(first), Percentiles.of(second));
  }

  // The first second opens connections.
  private List<Sample> paced(String url, int perSecond) throws InterruptedException {
    var load = ConstantRate.start(List.of(new Read("page", URI.create(url))), perSecond);
    try (load) {
      Thread.sleep(length.plusSeconds(1));
    }
    return load.samples().stream().skip(perSecond).toList();
  }

  private static double millis(Percentiles percentiles, double share) {
    return percentiles.at(share).toNanos() / 1e6;
  }
}
