package com.rfid3.foresight.benchmarks.alerts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.alerts.predicted.CandidateDesk;
import com.rfid3.foresight.alerts.predicted.Hysteresis;
import com.rfid3.foresight.alerts.predicted.Intake;
import com.rfid3.foresight.alerts.predicted.PredictiveAlerts;
import com.rfid3.foresight.alerts.predicted.Thresholds;
import com.rfid3.foresight.contracts.alert.AlertCandidate;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import com.rfid3.foresight.schema.migration.ServiceUser;
import com.sun.management.OperatingSystemMXBean;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mysqlclient.MySQLBuilder;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many alerts a second of one core takes in: parsed, checked, decided about and stored in a
 * real database. The database is a process of its own and not counted.
 */
final class IngestPace {
  private static final int PUSH = 1_000;
  private static final int PUSHES = 20;
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final ObjectMapper json = new ObjectMapper().findAndRegisterModules();
  private final CandidateDesk desk = new CandidateDesk(Clock.systemUTC());

  /** Alerts per second of processor time: new ones, then the same ones changed. */
  record Pace(double opened, double changed) {}

  Pace measure() {
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    try (TestDatabase database = TestDatabase.create()) {
      Pool pool = pool(vertx, database);
      Intake intake =
          new Intake(
              new PredictiveAlerts(pool),
              new Hysteresis(
                  new Thresholds(0.25, 0.2, Duration.ofMinutes(90), Duration.ofMinutes(15))),
              Clock.systemUTC());
      Instant begin = Instant.now().minusSeconds(1_000);
      run(intake, "warm", begin);
      double opened = run(intake, "cold", begin);
      double changed = run(intake, "cold", begin.plusSeconds(1));
      pool.close().await().indefinitely();
      return new Pace(opened, changed);
    } finally {
      vertx.close();
    }
  }

  private double run(Intake intake, String items, Instant observed) {
    List<String> bodies =
        IntStream.range(0, PUSHES).mapToObj(push -> body(items, push, observed)).toList();
    long before = PROCESS.getProcessCpuTime();
    for (String body : bodies) {
      intake.take(desk.check(parsed(body)).proposals()).await().indefinitely();
    }
    double spent = (PROCESS.getProcessCpuTime() - before) / 1e9;
    return PUSH * PUSHES / spent;
  }

  private List<AlertCandidate> parsed(String body) {
    try {
      return json.readValue(body, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the benchmark's own body is JSON", e);
    }
  }

  private static String body(String items, int push, Instant observed) {
    return IntStream.range(push * PUSH, (push + 1) * PUSH)
        .mapToObj(i -> candidate(items + i, observed))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String candidate(String item, Instant observed) {
    return """
    {"source": "bench", "kind": "service_need", "prediction_type": "maintenance",
     "target_kind": "item", "target_id": "%s", "category": "Chairs", "severity": "high",
     "message": "Needs service within 30 days", "probability": 0.6, "expected_loss": 120.5,
     "observed_at": "%s"}
    """
        .formatted(item, observed);
  }

  private static Pool pool(Vertx vertx, TestDatabase database) {
    MySQLConnectOptions options =
        new MySQLConnectOptions()
            .setHost(database.server().address().host())
            .setPort(database.server().address().port())
            .setDatabase(database.suite())
            .setUser(ServiceUser.ALERTS.account())
            .setPassword(database.password(ServiceUser.ALERTS))
            .setCachePreparedStatements(true);
    return Pool.newInstance(
        MySQLBuilder.pool()
            .with(new PoolOptions().setMaxSize(4))
            .connectingTo(options)
            .using(vertx)
            .build());
  }
}
