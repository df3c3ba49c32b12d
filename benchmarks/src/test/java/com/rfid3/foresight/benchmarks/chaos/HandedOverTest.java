package com.rfid3.foresight.benchmarks.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rfid3.foresight.benchmarks.load.ConstantRate;
import com.rfid3.foresight.benchmarks.load.Read;
import com.rfid3.foresight.benchmarks.load.Sample;
import com.rfid3.foresight.benchmarks.running.PackagedService;
import com.rfid3.foresight.benchmarks.running.PackagedService.Servers;
import com.rfid3.foresight.localstack.server.EmbeddedRedis;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service is asked to end while it is read, and another of it takes over. */
class HandedOverTest {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int PER_SECOND = 50;
  private static final int SOME = 100;
  private static final Map<String, String> SETTINGS =
      Map.of("QUARKUS_SCHEDULER_ENABLED", "false", "FORESIGHT_SHUTDOWN_NOTICE", "2s");

  @TempDir Path folder;

  @Test
  void whoeverReadsMeanwhileHasAnAnswer() throws IOException, InterruptedException {
    try (var database = TestDatabase.create();
        var redis = EmbeddedRedis.start(folder, 0)) {
      var servers = new Servers(database, redis);
      try (var first = PackagedService.start(HOME, servers, SETTINGS);
          var second = PackagedService.start(HOME, servers, SETTINGS);
          var door = new Door(first.port())) {
        var jobs = URI.create("http://127.0.0.1:" + door.port() + "/v1/jobs");
        var load = ConstantRate.start(List.of(new Read("jobs", jobs)), PER_SECOND);
        try (load) {
          awaitMore(load);
          door.lead(second.port());
          first.askToEnd();
          await()
              .atMost(PATIENCE)
              .pollInterval(Duration.ofMillis(20))
              .until(() -> first.get("/q/health/ready").matches("(?s).*stays\"[^}]*DOWN.*"));
          await().atMost(PATIENCE).until(() -> !first.isAlive());
          awaitMore(load);
        }
        assertThat(load.samples()).filteredOn(sample -> sample.status() != 200).isEmpty();
      }
    }
  }

  private static void awaitMore(ConstantRate load) {
    List<Sample> before = load.samples();
    await().atMost(PATIENCE).until(() -> load.samples().size() > before.size() + SOME);
  }
}
