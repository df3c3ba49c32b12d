package com.rfid3.foresight.benchmarks.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Reads of the gateway, and the wait for the first run over a shop that the suite has not seen. */
final class ShopPredictions {
  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final ObjectMapper JSON = new ObjectMapper();

  private ShopPredictions() {}

  static void await(URI gateway) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!isThere(gateway)) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("nothing is predicted after " + PATIENCE);
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private static boolean isThere(URI gateway) {
    return !read(gateway, "/api/integrated/maintenance/schedule").at("/data/schedule").isEmpty()
        && !read(gateway, "/api/integrated/today").at("/data/entries").isEmpty()
        && !read(gateway, "/api/integrated/demand/forecast").at("/data/path").isEmpty();
  }

  /** An answer of the gateway, whatever its status. */
  static JsonNode read(URI gateway, String path) {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(gateway.resolve(path)).build();
      return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
