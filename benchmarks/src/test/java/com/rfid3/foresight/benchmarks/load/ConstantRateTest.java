package com.rfid3.foresight.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConstantRateTest {

  @Test
  void aStallShowsInEveryRequestThatWasDueDuringIt() throws Exception {
    var stalled = new CountDownLatch(1);
    var seen = new CountDownLatch(20);
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          seen.countDown();
          awaitQuietly(stalled);
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    var uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");

    var load = ConstantRate.start(List.of(new Read("stalled", uri)), 100);
    seen.await();
    stalled.countDown();
    load.close();
    server.stop(0);

    assertThat(load.samples()).hasSizeGreaterThanOrEqualTo(20).allMatch(s -> s.status() == 204);
    assertThat(Percentiles.of(load.samples()).at(1)).isGreaterThan(Duration.ofMillis(150));
  }

  @Test
  void noAnswerIsStatusZero() {
    var load = askedInVain();

    assertThat(load.samples()).allMatch(sample -> sample.status() == 0);
  }

  @Test
  void anAnswerIsTakenOnce() {
    var load = askedInVain();

    var taken = load.take();
    assertThat(taken).isNotEmpty();
    assertThat(taken.getFirst().withoutBody().body()).isEmpty();
    assertThat(load.take()).isEmpty();
  }

  @Test
  void percentilesAreOfNearestRank() {
    var samples =
        IntStream.rangeClosed(1, 100)
            .mapToObj(ms -> new Sample("x", Instant.EPOCH, Duration.ofMillis(ms), 200, ""))
            .toList();

    assertThat(Percentiles.of(samples).at(0.5)).isEqualTo(Duration.ofMillis(50));
    assertThat(Percentiles.of(samples).at(0.99)).isEqualTo(Duration.ofMillis(99));
    assertThatThrownBy(() -> Percentiles.of(List.of()).at(0.5)).hasMessage("no samples");
  }

  private static ConstantRate askedInVain() {
    var load =
        ConstantRate.start(List.of(new Read("nobody", URI.create("http://127.0.0.1:1/"))), 50);
    await().until(() -> !load.samples().isEmpty());
    load.close();
    return load;
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
