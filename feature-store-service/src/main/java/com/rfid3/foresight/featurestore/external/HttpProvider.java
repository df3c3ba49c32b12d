package com.rfid3.foresight.featurestore.external;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.cycle.ClassFeatures;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks an address for JSON and takes numbers out of it. One that is not there is left out. */
final class HttpProvider implements ExternalProvider {
  private static final int LARGEST = 1024 * 1024;

  private final String name;
  private final ExternalSettings.Http settings;
  private final ObjectMapper json;
  private final HttpClient http;

  HttpProvider(String name, ExternalSettings.Http settings, ObjectMapper json) {
    this.name = name;
    this.settings = settings;
    this.json = json;
    this.http = HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Duration every() {
    return settings.every();
  }

  @Override
  public List<JsonNode> read(Instant now) throws IOException, InterruptedException {
    JsonNode answer = ask(now);
    String time = settings.time().isPresent() ? time(answer) : now.toString();
    List<JsonNode> values = new ArrayList<>();
    for (var value : settings.values().entrySet()) {
      JsonNode number = answer.at(JsonPointer.compile(value.getValue()));
      if (number.isNumber()) {
        ObjectNode pushed = json.createObjectNode();
        pushed.put("entity_kind", EntityKind.GLOBAL.wire()).put("entity", ClassFeatures.SHOP);
        pushed.put("feature", value.getKey()).put("event_time", time).set("value", number);
        values.add(pushed);
      }
    }
    if (values.isEmpty()) {
      throw new IOException("none of the values is there");
    }
    return values;
  }

  // The limit holds for the body too, which a server may send a byte at a time.
  private JsonNode ask(Instant now) throws IOException, InterruptedException {
    var answer =
        http.sendAsync(request(now), BodyHandlers.ofInputStream()).thenApplyAsync(this::body);
    try {
      return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      answer.cancel(true);
      throw new IOException("no answer to use: " + failed, failed);
    }
  }

  private HttpRequest request(Instant now) {
    String date = now.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(settings.url().replace("{date}", date)))
            .timeout(settings.timeout())
            .header("Accept", "application/json");
    settings.headers().forEach(request::header);
    return request.build();
  }

  private JsonNode body(HttpResponse<InputStream> answer) {
    try (InputStream body = answer.body()) {
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("status " + answer.statusCode());
      }
      byte[] bytes = body.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new IllegalStateException("more than " + LARGEST + " bytes");
      }
      return json.readTree(bytes);
    } catch (IOException unreadable) {
      throw new IllegalStateException("unreadable", unreadable);
    }
  }

  private String time(JsonNode answer) throws IOException {
    JsonNode time = answer.at(JsonPointer.compile(settings.time().orElseThrow()));
    if (time.isNumber()) {
      return Instant.ofEpochSecond(time.longValue()).toString();
    }
    try {
      return OffsetDateTime.parse(time.asText()).toInstant().toString();
    } catch (DateTimeParseException malformed) {
      throw new IOException("no time where one should be", malformed);
    }
  }
}
