package com.rfid3.foresight.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "features"))
class JobSlotsTest {
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final JsonObject DONE = new JsonObject().put("rows", 7);

  @Inject JobSlots slots;

  TestDatabase database;

  @Test
  void ofManyReplicasOneRuns() {
    var slot = slotOf("contended");
    var runs = new AtomicInteger();

    var outcomes =
        Uni.join()
            .all(
                IntStream.range(0, 10)
                    .mapToObj(
                        replica ->
                            slots.runOnce(
                                slot,
                                LEASE,
                                claim -> {
                                  runs.incrementAndGet();
                                  return Uni.createFrom().item(DONE);
                                }))
                    .toList())
            .andFailFast()
            .await()
            .indefinitely();

    assertThat(runs).hasValue(1);
    assertThat(outcomes).filteredOn(Optional::isPresent).hasSize(1);
    assertThat(row("contended")).isEqualTo("succeeded {\"rows\":7} platform-test");
  }

  @Test
  void aFailureIsKeptByItsKindOnlyAndTheSlotIsSpent() {
    var slot = slotOf("failing");
    Uni<JsonObject> failing = Uni.createFrom().failure(new IllegalStateException("secret"));

    assertThatThrownBy(() -> slots.runOnce(slot, LEASE, claim -> failing).await().indefinitely())
        .isInstanceOf(IllegalStateException.class);

    assertThat(row("failing"))
        .isEqualTo("failed {\"failure\":\"IllegalStateException\"} platform-test");
    assertThat(runs(slot)).isEmpty();
  }

  @Test
  void howASlotStandsIsTold() {
    insertRunning("under-way", "UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");
    assertThat(stand("under-way")).isEqualTo(JobSlots.Stand.UNDER_WAY);
    assertThat(stand("nobodys")).isEqualTo(JobSlots.Stand.OPEN);
    runs(slotOf("made"));
    assertThat(stand("made")).isEqualTo(JobSlots.Stand.SUCCEEDED);
    Uni<JsonObject> failing = Uni.createFrom().failure(new IllegalStateException());
    assertThatThrownBy(
        () -> slots.runOnce(slotOf("given-up"), LEASE, claim -> failing).await().indefinitely());
    assertThat(stand("given-up")).isEqualTo(JobSlots.Stand.FAILED);
  }

  private JobSlots.Stand stand(String job) {
    return slots.stand(slotOf(job)).await().indefinitely();
  }

  @Test
  void aDeadOwnersSlotIsTakenOverWithAHigherToken() {
    var slot = slotOf("orphaned");
    insertRunning("orphaned", "UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");
    var token = new AtomicInteger();

    slots
        .runOnce(
            slot,
            LEASE,
            claim -> {
              token.set((int) claim.fencingToken());
              return Uni.createFrom().item(DONE);
            })
        .await()
        .indefinitely();

    assertThat(token).hasValue(5);
  }

  @Test
  void aLivingOwnersSlotIsLeftAlone() {
    insertRunning("alive", "UTC_TIMESTAMP(6) + INTERVAL 1 HOUR");

    assertThat(runs(slotOf("alive"))).isEmpty();
  }

  @Test
  void aRunThatLostItsLeaseIsCancelled() {
    var slot = slotOf("stolen");
    Uni<JsonObject> endless =
        Uni.createFrom()
            .<JsonObject>emitter(never -> {})
            .onSubscription()
            .invoke(this::stealTheLease);

    assertThatThrownBy(
            () ->
                slots
                    .runOnce(slot, Duration.ofMillis(300), claim -> endless)
                    .await()
                    .atMost(Duration.ofSeconds(20)))
        .isInstanceOf(LeaseLost.class);
  }

  private void stealTheLease() {
    database.execute(
        "UPDATE `%s`.job_run SET fencing_token = 9 WHERE job = 'stolen'"
            .formatted(database.suite()));
  }

  private Optional<JsonObject> runs(JobSlot slot) {
    return slots.runOnce(slot, LEASE, claim -> Uni.createFrom().item(DONE)).await().indefinitely();
  }

  private static JobSlot slotOf(String job) {
    return new JobSlot(job, Instant.parse("2026-01-31T10:00:00Z"));
  }

  private void insertRunning(String job, String leaseUntil) {
    database.execute(
        """
        INSERT INTO `%s`.job_run
          (job, slot, service, owner, fencing_token, lease_until, status, started_at)
        VALUES ('%s', '2026-01-31 10:00:00', 'other', 'other', 4, %s, 'running', UTC_TIMESTAMP(6))
        """
            .formatted(database.suite(), job, leaseUntil));
  }

  private String row(String job) {
    String sql =
        "SELECT CONCAT(status, ' ', outcome, ' ', service) FROM `%s`.job_run WHERE job = '%s'"
            .formatted(database.suite(), job);
    try (var connection = database.root();
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
