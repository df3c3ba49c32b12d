package com.rfid3.foresight.localstack.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/**
 * The provider's side of its contracts: asks the running service what its consumers ask, and holds
 * its answers against theirs. With {@code -Dforesight.keep=true} the answers become the examples.
 */
public final class Conversation {
  /** Whether what is heard is to be written down instead of held against what was. */
  static final boolean KEEPING = Boolean.getBoolean("foresight.keep");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_SHOWN = 500;

  private final String provider;
  private final URI base;
  private final HttpClient client = HttpClient.newHttpClient();

  /**
   * @param provider folder of its files
   * @param base where it listens
   */
  public Conversation(String provider, URI base) {
    this.provider = provider;
    this.base = base;
  }

  /**
   * Asks one exchange.
   *
   * @param places what stands for the places of its path in the state that the test set up
   * @return the answer; missing where it has no body
   * @throws AssertionError where the answer is not what the consumer was promised
   */
  public JsonNode ask(String name, Map<String, String> places) {
    Exchange exchange = Exchange.of(provider, name);
    HttpResponse<String> heard = send(exchange.request(), places);
    JsonNode answer = parsed(heard);
    if (KEEPING) {
      ExchangeFile.at("exchange/" + provider + "/" + name + ".json")
          .take(places, heard.statusCode(), answer);
      return answer;
    }
    List<String> differences =
        heard.statusCode() == exchange.status()
            ? exchange.differences(answer)
            : List.of("status is " + heard.statusCode() + " and not " + exchange.status());
    if (!differences.isEmpty()) {
      throw new AssertionError(provider + " " + name + ": " + differences + " in " + cut(heard));
    }
    return answer;
  }

  private HttpResponse<String> send(Exchange.Request asked, Map<String, String> places) {
    var request =
        HttpRequest.newBuilder(base.resolve(asked.pathWith(places)))
            .header("X-Foresight-Caller", "ann")
            .header("X-Foresight-Role", "admin")
            .header("Content-Type", "application/json")
            .method(asked.method(), BodyPublishers.ofString(asked.bodyWith(places)))
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode parsed(HttpResponse<String> heard) {
    try {
      boolean json = heard.headers().firstValue("Content-Type").orElse("").contains("/json");
      return json ? JSON.readTree(heard.body()) : MissingNode.getInstance();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cut(HttpResponse<String> heard) {
    return heard.body().substring(0, Math.min(LONGEST_SHOWN, heard.body().length()));
  }
}
