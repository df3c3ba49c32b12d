package com.rfid3.foresight.benchmarks.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.benchmarks.load.Read;
import com.rfid3.foresight.localstack.server.PidFile;
import com.rfid3.foresight.localstack.suite.Part;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The suite that {@code ./foresight up} has started on this machine. */
public final class RunningSuite {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path state;
  private final String gateway;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  public RunningSuite(Path home, String gateway) {
    this.state = home.resolve(".foresight");
    this.gateway = gateway;
  }

  /** The one whose gateway {@code FORESIGHT_GATEWAY_PORT} names, else that of the usual port. */
  public static RunningSuite here(Path home) {
    var port = System.getenv().getOrDefault("FORESIGHT_GATEWAY_PORT", "8080");
    return new RunningSuite(home, "http://127.0.0.1:" + port);
  }

  /** The plan's five reads, the first of them for one item. */
  public List<Read> fiveReads(String tag) {
    String encoded = URLEncoder.encode(tag, StandardCharsets.UTF_8).replace("+", "%20");
    return List.of(
        read("item", "/api/integrated/item/" + encoded + "/predictions"),
        read("alerts", "/api/integrated/dashboard/alerts"),
        read("insights", "/api/inventory-analytics/enhanced-insights"),
        read("summary", "/api/inventory-analytics/inventory-summary"),
        read("health", "/api/predictive/health"));
  }

  /** A tag of the shop, as the alert list names one. */
  public String anyTag() throws IOException, InterruptedException {
    JsonNode alerts = get("/api/integrated/dashboard/alerts?limit=500").at("/data/alerts");
    for (JsonNode alert : alerts) {
      if (alert.hasNonNull("item_id")) {
        return alert.get("item_id").asText();
      }
    }
    throw new IOException("no alert names an item: is the demo shop there?");
  }

  public Optional<ProcessHandle> process(Part part) {
    return PidFile.beside(state.resolve(part.id()).resolve(part.id() + ".log")).running();
  }

  /** {@code kill -9}; whoever watches the suite starts the part again. */
  public void kill(Part part) throws IOException {
    required(part).destroyForcibly();
  }

  /** The part's process. */
  public ProcessHandle required(Part part) throws IOException {
    return process(part).orElseThrow(() -> new IOException(part.label() + " does not run"));
  }

  /** Asks the part to end, waits until its successor is ready, and tells when that was. */
  public Instant restart(Part part) throws IOException, InterruptedException {
    ProcessHandle before = required(part);
    before.destroy();
    return awaitSuccessor(part, before.pid());
  }

  /** Waits for another process than this one; its pid file is written once it is ready. */
  public Instant awaitSuccessor(Part part, long before) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      if (process(part).filter(process -> process.pid() != before).isPresent()) {
        return Instant.now();
      }
      Thread.sleep(50);
    }
    throw new IOException(part.label() + " was not started again");
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(gateway + path)).build();
    return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
  }

  private Read read(String name, String path) {
    return new Read(name, URI.create(gateway + path));
  }
}
