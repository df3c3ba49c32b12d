package com.rfid3.foresight.alerts.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PredictionStandIn.class)
@WithTestResource(
    value = SuiteServers.class,
    initArgs = {
      @ResourceArg(name = "user", value = "alerts"),
      @ResourceArg(name = "faults", value = "true")
    })
class LiveEventsTest {
  @TestHTTPResource("/v1/alerts/events")
  URI events;

  TestDatabase database;
  PredictionStandIn.Answers predictions;

  @BeforeEach
  void emptyShop() {
    Shop.clear(database, predictions);
  }

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

  /** Reads a stream of events line by line. */
  private record Listener(HttpURLConnection connection, List<String> lines)
      implements AutoCloseable {

    static Listener of(URI events, String lastId) {
      try {
        HttpURLConnection connection = (HttpURLConnection) events.toURL().openConnection();
        connection.setRequestProperty("Last-Event-ID", lastId);
        Listener listener = new Listener(connection, new CopyOnWriteArrayList<>());
        connection.connect();
        Thread.startVirtualThread(listener::read);
        await().until(() -> connection.getResponseCode() == 200);
        return listener;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void read() {
      try (var reader =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
        reader.lines().forEach(lines::add);
      } catch (IOException | UncheckedIOException closed) {
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
      connection.disconnect();
    }
  }
}
