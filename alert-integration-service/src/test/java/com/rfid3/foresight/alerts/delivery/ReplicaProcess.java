package com.rfid3.foresight.alerts.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.alerts.predicted.CandidateDesk;
import com.rfid3.foresight.alerts.predicted.Hysteresis;
import com.rfid3.foresight.alerts.predicted.Intake;
import com.rfid3.foresight.alerts.predicted.PredictiveAlerts;
import com.rfid3.foresight.alerts.predicted.Thresholds;
import com.rfid3.foresight.contracts.alert.AlertCandidate;
import com.rfid3.foresight.contracts.common.Severity;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A replica as a process of its own, to be killed: {@code intake} stores a batch of alerts for each
 * line it reads and answers once it is stored, {@code deliver} empties the outbox until it dies.
 */
final class ReplicaProcess {
  static final int BATCH = 40;
  private static final Instant OBSERVED = Instant.parse("2026-01-31T10:00:00Z");

  private final Pool pool;
  private final Vertx vertx;
  private final Clock clock;

  private ReplicaProcess(Pool pool, Vertx vertx, Clock clock) {
    this.pool = pool;
    this.vertx = vertx;
    this.clock = clock;
  }

  public static void main(String[] arguments) throws IOException {
    Vertx vertx = Vertx.vertx();
    Pool pool =
        PostOffice.pool(
            vertx,
            new PostOffice.Door(
                arguments[1], Integer.parseInt(arguments[2]), arguments[3], arguments[4]));
    Instant begins = Instant.parse(arguments[5]);
    Clock clock =
        Clock.offset(Clock.systemUTC(), Duration.between(Clock.systemUTC().instant(), begins));
    ReplicaProcess replica = new ReplicaProcess(pool, vertx, clock);
    say("ready");
    if ("intake".equals(arguments[0])) {
      replica.takeIn();
    } else {
      replica.deliver(URI.create(arguments[6]));
    }
  }

  private void takeIn() throws IOException {
    Intake intake =
        new Intake(
            new PredictiveAlerts(pool),
            new Hysteresis(new Thresholds(0.25, 0.2, Duration.ZERO, Duration.ZERO)),
            clock);
    CandidateDesk desk = new CandidateDesk(clock);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        intake.take(desk.check(batch(line)).proposals()).await().indefinitely();
        say("stored " + line);
      }
    }
  }

  private static void say(String word) {
    System.out.println(word);
    System.out.flush();
  }

  private static List<AlertCandidate> batch(String name) {
    List<AlertCandidate> candidates = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      candidates.add(
          new AlertCandidate(
              "gateway",
              "trial",
              null,
              null,
              "item",
              "item " + name + "-" + i,
              null,
              null,
              null,
              null,
              Severity.HIGH,
              "A trial",
              null,
              null,
              null,
              null,
              null,
              OBSERVED,
              null,
              null));
    }
    return candidates;
  }

  private void deliver(URI receiver) {
    Dispatcher dispatcher =
        new Dispatcher(
            new OutboxTable(pool, new ObjectMapper().findAndRegisterModules()),
            new ChannelTable(pool),
            new Patience(
                Duration.ofMillis(10), Duration.ofMillis(50), RandomGenerator.getDefault()),
            clock);
    Carrier carrier =
        new WebhookCarrier(vertx, new WebhookTarget(receiver), Optional.empty(), clock);
    while (true) {
      dispatcher.pass(Map.of(PostOffice.CHANNEL, carrier)).await().indefinitely();
    }
  }
}
