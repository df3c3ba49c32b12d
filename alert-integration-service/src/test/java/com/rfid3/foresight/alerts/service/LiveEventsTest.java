package com.rfid3.foresight.alerts.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LiveEventsTest extends AlertServiceTest {
  @TestHTTPResource("/v1/alerts/events")
  URI events;

  @Test
  void listenerHearsOfANewAlertAndGoesOnWhereItWasCutOff() {
    String lastId;
    try (Listener listener = Listener.of(events, "")) {
      Shop.push(Shop.serviceDue("A", 0.6, "high"));
      listener.awaitLine("\"opened\":[\"" + idOf("A") + "\"]");
      lastId = listener.lastId();
    }
    Shop.push(Shop.serviceDue("B", 0.6, "high"));

    try (Listener again = Listener.of(events, lastId)) {
      again.awaitLine("\"opened\":[\"" + idOf("B") + "\"]");
      assertThat(again.lines).noneMatch(line -> line.contains(idOf("A")));
    }
  }

  @Test
  void listenerFromAnotherLifeIsToldToReadAnew() {
    try (Listener listener = Listener.of(events, "elsewhere-7")) {
      listener.awaitLine("\"reset\":true");
    }
  }

  private static String idOf(String item) {
    return Shop.list()
        .extract()
        .jsonPath()
        .getString("alerts.find { it.item_id == '" + item + "' }.id");
  }

  /** Reads a stream of events line by line, until it is closed. */
  private record Listener(HttpClient client, List<String> lines) implements AutoCloseable {

    static Listener of(URI events, String lastId) {
      Listener listener = new Listener(HttpClient.newHttpClient(), new CopyOnWriteArrayList<>());
      HttpRequest.Builder request = HttpRequest.newBuilder(events);
      if (!lastId.isEmpty()) {
        request.header("Last-Event-ID", lastId);
      }
      var answer =
          listener
              .client
              .sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines())
              .orTimeout(10, TimeUnit.SECONDS)
              .join();
      assertThat(answer.statusCode()).isEqualTo(200);
      Thread.startVirtualThread(() -> listener.read(answer.body()));
      return listener;
    }

    private void read(Stream<String> stream) {
      try {
        stream.forEach(lines::add);
      } catch (UncheckedIOException closed) {
        lines.add("closed");
      }
    }

    void awaitLine(String part) {
      await().until(() -> lines.stream().anyMatch(line -> line.contains(part)));
    }

    String lastId() {
      return lines.stream()
          .filter(line -> line.startsWith("id:"))
          .reduce((first, second) -> second)
          .orElseThrow()
          .substring(3)
          .strip();
    }

    @Override
    public void close() {
      client.shutdownNow();
    }
  }
}
