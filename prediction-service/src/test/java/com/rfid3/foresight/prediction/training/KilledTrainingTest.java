package com.rfid3.foresight.prediction.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rfid3.foresight.localstack.testing.FreshDatabase;
import com.rfid3.foresight.schema.migration.ServiceUser;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Trainings whose process is killed without warning, at random moments: what serves goes on
 * serving, no half rows are left, and the job is seen to have failed. Twenty of them with {@code
 * -Dforesight.training.kills=20}.
 */
class KilledTrainingTest {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static final int KILLS = Integer.getInteger("foresight.training.kills", 2);
  private static final int LONGEST_MILLIS = 3_000;

  private final Vertx vertx = Vertx.vertx();
  private Pool pool;

  @BeforeEach
  void open() {
    pool = TrainingHost.pool(vertx, door());
  }

  @AfterEach
  void close() {
    pool.closeAndAwait();
    vertx.closeAndAwait();
  }

  @Test
  void theChampionServesThroughEveryKill() throws Exception {
    assertThat(finished(start(0))).contains("beats the baseline");
    var random = new Random(7);
    try (var watch = new ServingWatch(pool)) {
      for (int kill = 1; kill <= KILLS; kill++) {
        String job = killed(start(kill), random.nextInt(LONGEST_MILLIS));
        assertNothingIsHalf();
        assertThatTheJobFailedVisibly(job);
      }
      assertThat(finished(start(KILLS + 1))).startsWith("succeeded");
      assertThat(watch.looks.get()).isPositive();
      assertThat(watch.missed.get()).isFalse();
    }
    assertNothingIsHalf();
  }

  private static Process start(long seed) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                TrainingHost.class.getName()));
    command.addAll(List.of(door()));
    command.add(Long.toString(seed));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.appendTo(new File("target/training-host.log")))
        .start();
  }

  private static String[] door() {
    var on = DATABASE.get();
    var address = on.server().address();
    return new String[] {
      address.host(),
      Integer.toString(address.port()),
      ServiceUser.PREDICTIONS.account(),
      on.password(ServiceUser.PREDICTIONS),
      on.suite()
    };
  }

  private static BufferedReader said(Process host) {
    return new BufferedReader(new InputStreamReader(host.getInputStream(), StandardCharsets.UTF_8));
  }

  private static String ordered(BufferedReader said) throws IOException {
    String line = said.readLine();
    while (line != null && !line.startsWith("ordered ")) {
      line = said.readLine();
    }
    assertThat(line).as("see target/training-host.log").isNotNull();
    return line.substring("ordered ".length());
  }

  private static String finished(Process host) throws IOException {
    try (var said = said(host)) {
      ordered(said);
      return said.readLine();
    }
  }

  /** Kills a host that long after its order; the job it had. */
  private static String killed(Process host, int millis) throws IOException, InterruptedException {
    try (var said = said(host)) {
      String job = ordered(said);
      boolean over = host.waitFor(millis, TimeUnit.MILLISECONDS);
      var children = over ? List.<ProcessHandle>of() : host.descendants().toList();
      host.destroyForcibly().waitFor();
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
      return job;
    }
  }

  private void assertNothingIsHalf() {
    var artifacts = new Artifacts(pool);
    assertThat(artifacts.champion(TrainingHost.MODEL).await().indefinitely()).isPresent();
    for (Row row : rows("SELECT sha256, content, version FROM model_artifact")) {
      byte[] content = row.getBuffer("content").getBytes();
      assertThat(Artifacts.sha256(content)).isEqualTo(row.getString("sha256"));
    }
    assertThat(rows("SELECT 1 FROM model_artifact WHERE is_champion = 1")).hasSize(1);
    assertThat(
            rows(
                """
                SELECT version FROM model_artifact a
                 WHERE NOT EXISTS (SELECT 1 FROM training_job j
                                    WHERE j.version = a.version AND j.status = 'succeeded')
                """))
        .as("artifacts that no training says it made")
        .isEmpty();
  }

  private void assertThatTheJobFailedVisibly(String id) {
    rows(
        "UPDATE training_job SET alive_at = alive_at - INTERVAL 31 SECOND WHERE status = 'running'");
    var jobs = new TrainingJobs(pool);
    jobs.bury().await().indefinitely();
    var job = jobs.find(id).await().indefinitely().orElseThrow();
    assertThat(job.over()).isTrue();
    assertThat(job.outcome()).isNotBlank();
    assertThat(jobs.running(TrainingHost.MODEL).await().indefinitely()).isEmpty();
    // What a job says it made is there.
    if (job.version() != null) {
      assertThat(rows("SELECT 1 FROM model_artifact WHERE version = '" + job.version() + "'"))
          .hasSize(1);
    }
  }

  private List<Row> rows(String sql) {
    return pool.query(sql).execute().await().indefinitely().stream().toList();
  }

  /** Loads what serves again and again, as runs do. */
  private static final class ServingWatch implements AutoCloseable {
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicBoolean missed = new AtomicBoolean();
    private final AtomicInteger looks = new AtomicInteger();
    private final Thread thread;

    ServingWatch(Pool pool) {
      var artifacts = new Artifacts(pool);
      thread =
          Thread.startVirtualThread(
              () -> {
                while (!over.get()) {
                  boolean there =
                      artifacts.champion(TrainingHost.MODEL).await().indefinitely().isPresent();
                  looks.incrementAndGet();
                  missed.compareAndSet(false, !there);
                }
              });
    }

    @Override
    public void close() {
      over.set(true);
      await().until(() -> !thread.isAlive());
    }
  }
}
