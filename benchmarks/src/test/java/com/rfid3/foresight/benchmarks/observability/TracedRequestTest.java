package com.rfid3.foresight.benchmarks.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rfid3.foresight.benchmarks.running.PackagedService;
import com.rfid3.foresight.benchmarks.running.PackagedService.Launch;
import com.rfid3.foresight.benchmarks.running.PackagedService.Servers;
import com.rfid3.foresight.localstack.server.EmbeddedRedis;
import com.rfid3.foresight.localstack.shop.DemoShop;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import com.rfid3.foresight.schema.migration.ServiceUser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged gateway before the packaged prediction-service, with a collector that listens. */
class TracedRequestTest {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String REQUEST = "traced-1";
  private static final String SECRET = "Somebody";
  private static final String FROM_OUTSIDE = "0af7651916cd43dd8448eb211c80319c";

  @TempDir Path folder;

  @Test
  void aRequestIsOneTraceDownToTheStatements()
      throws IOException, InterruptedException, SQLException {
    try (var database = TestDatabase.create();
        var redis = EmbeddedRedis.start(folder, 0);
        var collector = Collector.start()) {
      String tag = fill(database);
      var servers = new Servers(database, redis);
      var settings = traced(collector);
      try (var predictions =
          PackagedService.start(
              HOME, new Launch("prediction-service", ServiceUser.PREDICTIONS), servers, settings)) {
        settings.put("FORESIGHT_PREDICTIONS_URL", "http://127.0.0.1:" + predictions.port());
        try (var gateway =
            PackagedService.start(
                HOME, new Launch("gateway", ServiceUser.GATEWAY), servers, settings)) {
          ask(gateway, "/api/integrated/item/" + tag + "/predictions");
          // Spans come in as they end, the whole trace's own last.
          await().atMost(PATIENCE).untilAsserted(() -> assertHolds(trace(collector)));
          // Background looks have had their time, too: they are no traces.
          assertThat(collector.spans())
              .filteredOn(span -> span.attributes().containsKey("db.system"))
              .noneMatch(span -> span.parent().isEmpty());
        }
      }
    }
  }

  private static List<Span> trace(Collector collector) {
    return collector.traceWith("foresight.request_id", REQUEST);
  }

  /** Services with a statement in the trace. */
  private static List<String> statements(List<Span> trace) {
    return trace.stream()
        .filter(span -> span.attributes().containsKey("db.statement"))
        .map(Span::service)
        .distinct()
        .toList();
  }

  private static void assertHolds(List<Span> trace) {
    assertThat(statements(trace)).containsExactlyInAnyOrder("gateway", "prediction-service");
    assertThat(trace)
        .filteredOn(span -> REQUEST.equals(span.attributes().get("foresight.request_id")))
        .extracting(Span::service)
        .contains("gateway", "prediction-service");
    assertThat(trace)
        .allSatisfy(span -> assertThat(first(span, trace).service()).isEqualTo("gateway"));
    assertThat(trace).allSatisfy(span -> assertThat(span.events()).isZero());
    assertThat(trace)
        .flatExtracting(span -> span.attributes().values())
        .noneMatch(value -> value.contains(SECRET));
    assertThat(trace)
        .filteredOn(span -> span.attributes().containsKey("client.address"))
        .allSatisfy(
            span -> assertThat(span.attributes()).containsEntry("client.address", "hidden"));
  }

  /** The span of the trace of which this one is a part, or a part of a part. */
  private static Span first(Span span, List<Span> trace) {
    Optional<Span> whole =
        trace.stream().filter(other -> other.id().equals(span.parent())).findFirst();
    return whole.map(parent -> first(parent, trace)).orElse(span);
  }

  private static void ask(PackagedService gateway, String path)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + gateway.port() + path + "?q=" + SECRET))
              .header("X-Request-Id", REQUEST)
              .header("User-Agent", SECRET)
              // Whoever asks may name a trace, not decide that it is none.
              .header("traceparent", "00-" + FROM_OUTSIDE + "-b7ad6b7169203331-00")
              .build();
      var answer = client.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
  }

  private static String fill(TestDatabase database) throws SQLException {
    try (var connection = database.root()) {
      DemoShop.of(ShopPlan.small(Clock.systemUTC())).writeTo(connection);
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery("SELECT tag_id FROM id_item_master LIMIT 1")) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  private static Map<String, String> traced(Collector collector) {
    Map<String, String> settings = new HashMap<>();
    settings.put("FORESIGHT_TRACES_URL", collector.url());
    settings.put("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms");
    settings.put("QUARKUS_SCHEDULER_ENABLED", "false");
    settings.put("DEMAND_FORECASTING_ENABLED", "true");
    settings.put("MAINTENANCE_PREDICTION_ENABLED", "true");
    return settings;
  }
}
