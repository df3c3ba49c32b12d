package com.rfid3.foresight.prediction.features;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.contracts.feature.Basket;
import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.ContractSpan;
import com.rfid3.foresight.contracts.feature.GradeSpan;
import com.rfid3.foresight.contracts.feature.ItemState;
import com.rfid3.foresight.contracts.feature.PricedWeek;
import com.rfid3.foresight.contracts.feature.ServiceExposure;
import com.rfid3.foresight.contracts.feature.WeeklyTurns;
import com.rfid3.foresight.platform.identity.InternalKey;
import com.rfid3.foresight.platform.identity.InternalSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Labels and states from the feature store. Blocking: for runs, never for a request's thread. */
@ApplicationScoped
public class FeatureStore {
  private static final int NOT_FOUND = 404;

  private final FeatureStoreSettings settings;
  private final InternalSettings internal;
  private final ObjectMapper json;
  private final HttpClient http;

  public FeatureStore(FeatureStoreSettings settings, InternalSettings internal, ObjectMapper json) {
    this.settings = settings;
    this.internal = internal;
    this.json = json;
    this.http = HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
  }

  /** Turns per class and week from a day on. */
  public List<WeeklyTurns> turns(LocalDate from) {
    return lines("/v1/labels/turns?from=" + from, WeeklyTurns.class);
  }

  /** Rentals with what was seen of the item next. */
  public List<ServiceExposure> serviceExposures() {
    return lines("/v1/labels/service-exposures", ServiceExposure.class);
  }

  /** Every span of one grade of every item. */
  public List<GradeSpan> grades() {
    return lines("/v1/labels/grades", GradeSpan.class);
  }

  /** What went out on each customer contract. */
  public List<Basket> baskets() {
    return lines("/v1/labels/baskets", Basket.class);
  }

  /** Weeks of contract lines from a day on, of some classes; none where the shop has no lines. */
  public List<PricedWeek> prices(LocalDate from, Set<String> classes) {
    return lines("/v1/labels/prices?from=" + from, PricedWeek.class).stream()
        .filter(week -> classes.contains(week.rentalClass()))
        .toList();
  }

  /** Reservations to come, and what is out and when it is due, of all stores. */
  public List<ContractSpan> contractSpans() {
    return Arrays.asList(one("/v1/states/contract-spans", ContractSpan[].class));
  }

  /** The tagged fleet by class. */
  public List<ClassState> classes() {
    return Arrays.asList(one("/v1/states/classes", ClassState[].class));
  }

  /** A page of items in the order of their tags, after a tag; shorter than a page at the end. */
  public List<ItemState> items(String after) {
    String tag = URLEncoder.encode(after, StandardCharsets.UTF_8);
    String path = "/v1/states/items?after=%s&limit=%d".formatted(tag, settings.pageSize());
    return Arrays.asList(one(path, ItemState[].class));
  }

  /** One item by its tag; empty where the feature store knows none. */
  public Optional<ItemState> item(String tag) {
    String path =
        "/v1/states/items/" + URLEncoder.encode(tag, StandardCharsets.UTF_8).replace("+", "%20");
    return persistently(
        path,
        () -> {
          var response = http.send(request(path), BodyHandlers.ofString());
          if (response.statusCode() == NOT_FOUND) {
            return Optional.empty();
          }
          checked(path, response.statusCode());
          return Optional.of(read(response.body(), ItemState.class));
        });
  }

  /** Whether a page of this many items is the last. */
  public boolean isLast(List<ItemState> page) {
    return page.size() < settings.pageSize();
  }

  private <T> List<T> lines(String path, Class<T> type) {
    return persistently(
        path,
        () -> {
          var response = http.send(request(path), BodyHandlers.ofLines());
          try (Stream<String> lines = response.body()) {
            checked(path, response.statusCode());
            return lines.filter(line -> !line.isBlank()).map(line -> read(line, type)).toList();
          } catch (UncheckedIOException brokenOff) {
            throw brokenOff.getCause();
          }
        });
  }

  private <T> T one(String path, Class<T> type) {
    return persistently(
        path,
        () -> {
          var response = http.send(request(path), BodyHandlers.ofString());
          checked(path, response.statusCode());
          return read(response.body(), type);
        });
  }

  private HttpRequest request(String path) {
    String root = settings.url().toString().replaceAll("/+$", "");
    var request = HttpRequest.newBuilder(URI.create(root + path)).timeout(settings.timeout());
    internal.key().ifPresent(key -> request.header(InternalKey.HEADER, key));
    return request.GET().build();
  }

  /** A call that may fail. */
  @FunctionalInterface
  private interface Call<T> {
    T make() throws IOException, InterruptedException;
  }

  private <T> T persistently(String path, Call<T> call) {
    long wait = settings.backoff().toMillis();
    for (int attempt = 0; ; attempt++) {
      try {
        return call.make();
      } catch (IOException failed) {
        if (attempt >= settings.retries()) {
          throw new FeatureStoreDown(path, failed);
        }
        pause(path, wait << attempt);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new FeatureStoreDown(path, stopped);
      }
    }
  }

  private static void pause(String path, long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new FeatureStoreDown(path, stopped);
    }
  }

  private static void checked(String path, int status) throws IOException {
    if (status != 200) {
      throw new IOException(path + " answered " + status);
    }
  }

  private <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException malformed) {
      throw new FeatureStoreDown(type.getSimpleName(), malformed);
    }
  }
}
