package com.rfid3.foresight.prediction.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.rfid3.foresight.contracts.feature.ItemState;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A small real server that speaks the feature store's contract, from the records it is given. */
public final class FeatureStoreStandIn implements QuarkusTestResourceLifecycleManager {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private static final String ITEM = "/v1/states/items/";

  private final AtomicInteger asked = new AtomicInteger();
  private volatile CountDownLatch held = new CountDownLatch(0);
  private HttpServer server;
  private volatile ShopRecords records = ShopRecords.NONE;
  private volatile boolean down;
  private final AtomicInteger pagesLeft = new AtomicInteger(Integer.MAX_VALUE);

  @Override
  public Map<String, String> start() {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      server = HttpServer.create(address, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    // As many at once as are asked: what is held must not hold up the rest.
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return Map.of(
        "foresight.features.url",
        "http://127.0.0.1:" + server.getAddress().getPort(),
        "foresight.features.backoff",
        "PT0.01S");
  }

  /** What it says from now on. */
  void knows(ShopRecords shop) {
    records = shop;
    down = false;
    pagesLeft.set(Integer.MAX_VALUE);
  }

  /** Reads of single items wait from now on, until the latch opens. */
  void hold(CountDownLatch until) {
    held = until;
  }

  /** Requests so far. */
  int asked() {
    return asked.get();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** From now on every call fails. */
  void breakDown() {
    down = true;
  }

  /** After so many more pages of items every call fails. */
  void breakDownAfterPages(int pages) {
    pagesLeft.set(pages);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.incrementAndGet();
      if (exchange.getRequestURI().getPath().equals("/v1/states/items")) {
        down = down || pagesLeft.getAndDecrement() <= 0;
      }
      byte[] body = body(exchange).getBytes(StandardCharsets.UTF_8);
      int status =
          body.length == 0 && exchange.getRequestURI().getPath().startsWith(ITEM) ? 404 : 200;
      exchange.sendResponseHeaders(down ? 503 : status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String body(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    return switch (path) {
      case "/v1/labels/turns" -> lines(records.turns());
      case "/v1/labels/service-exposures" -> lines(records.exposures());
      case "/v1/labels/grades" -> lines(records.grades());
      case "/v1/labels/baskets" -> lines(records.baskets());
      case "/v1/labels/prices" -> lines(records.sold().lines());
      case "/v1/states/contract-spans" -> text(records.sold().spans());
      case "/v1/states/classes" -> text(records.classes());
      case "/v1/states/items" -> text(page(exchange.getRequestURI().getQuery()));
      default -> item(path.substring(ITEM.length()));
    };
  }

  private String item(String tag) {
    await(held);
    return records.items().stream()
        .filter(item -> item.tagId().equalsIgnoreCase(tag))
        .findFirst()
        .map(FeatureStoreStandIn::text)
        .orElse("");
  }

  private List<ItemState> page(String query) {
    String after = query.replaceFirst("^after=", "").replaceFirst("&limit=.*$", "");
    int limit = Integer.parseInt(query.replaceFirst("^.*&limit=", ""));
    int from = 0;
    while (from < records.items().size() && !after.isEmpty()) {
      if (records.items().get(from++).tagId().equals(after)) {
        break;
      }
    }
    return records.items().subList(from, Math.min(records.items().size(), from + limit));
  }

  private static String lines(List<?> records) {
    return records.stream().map(FeatureStoreStandIn::text).collect(Collectors.joining("\n"));
  }

  private static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(this, new TestInjector.MatchesType(FeatureStoreStandIn.class));
  }

  @Override
  public void stop() {
    server.stop(0);
  }
}
