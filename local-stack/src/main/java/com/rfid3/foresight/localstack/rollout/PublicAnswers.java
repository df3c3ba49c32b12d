package com.rfid3.foresight.localstack.rollout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.localstack.server.ServerFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the gateway and the legacy application say to somebody without sign-in. */
public final class PublicAnswers {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int ROUNDS = 200;
  private static final int WARM_UP = 40;
  private static final List<String> READS =
      List.of(
          "/api/integrated/dashboard/alerts",
          "/api/inventory-analytics/enhanced-insights",
          "/api/inventory-analytics/inventory-summary",
          "/api/predictive/health");

  /** Legacy pages that are the same at each look. */
  public static final List<String> PAGES = List.of("/tab/1", "/tab/6", "/static/css/style.css");

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI gateway;
  private final URI legacy;

  private final List<String> pages;

  /**
   * @param pages of the legacy application, the same at each look; the first is also timed
   */
  public PublicAnswers(URI gateway, URI legacy, List<String> pages) {
    this.gateway = gateway;
    this.legacy = legacy;
    this.pages = List.copyOf(pages);
  }

  /** Components that do not answer. */
  public List<String> unwell() {
    var unwell = new ArrayList<String>();
    var components = json(gateway, "/api/predictive/health").at("/data/components");
    components
        .properties()
        .forEach(
            each -> {
              if (each.getValue().asText().equals("unavailable")) {
                unwell.add(each.getKey() + " does not answer");
              }
            });
    return unwell;
  }

  /** Flags that are on for somebody without sign-in. */
  public List<String> openFlags() {
    var open = new ArrayList<String>();
    json(gateway, "/api/integrated/flags")
        .at("/data/flags")
        .properties()
        .forEach(
            flag -> {
              if (flag.getValue().get("enabled").asBoolean()) {
                open.add(flag.getKey() + " is on");
              }
            });
    return open;
  }

  /** Reads with a part that is not off, and legacy pages that differ from the original. */
  public List<String> suiteBytes() {
    var found = new ArrayList<String>();
    for (var read : READS) {
      json(gateway, read)
          .at("/predictive/parts")
          .properties()
          .forEach(
              part -> {
                var off = part.getValue().path("state").asText().equals("off");
                if (!off && !part.getKey().equals("inventory")) {
                  found.add(read + " has " + part.getKey());
                }
              });
    }
    for (var page : pages) {
      if (!Arrays.equals(get(gateway, page).body(), get(legacy, page).body())) {
        found.add(page + " differs from the original");
      }
    }
    return found;
  }

  /** Slowest hundredth of a legacy page, directly or through the gateway. */
  public Duration p99(boolean direct) {
    var took = new long[ROUNDS];
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      var began = System.nanoTime();
      get(direct ? legacy : gateway, pages.getFirst());
      if (i >= 0) {
        took[i] = System.nanoTime() - began;
      }
    }
    Arrays.sort(took);
    return Duration.ofNanos(took[ROUNDS * 99 / 100 - 1]);
  }

  private JsonNode json(URI base, String path) {
    try {
      return JSON.readTree(get(base, path).body());
    } catch (IOException e) {
      throw new ServerFailure(base + path + " did not answer in JSON", e);
    }
  }

  private HttpResponse<byte[]> get(URI base, String path) {
    try {
      var request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).build();
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new ServerFailure(base + " cannot be reached: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerFailure("interrupted", e);
    }
  }
}
