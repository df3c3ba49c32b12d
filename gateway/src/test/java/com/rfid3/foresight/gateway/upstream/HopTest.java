package com.rfid3.foresight.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.gateway.standin.ServicesResource;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "faults", value = "true"))
@WithTestResource(ServicesResource.class)
class HopTest {
  private final AtomicInteger attempts = new AtomicInteger();
  private final Hop hop = new Hop("test", new Limits(2, 8));

  @Test
  void aRefusedConnectionIsTriedAgain() {
    String answer =
        hop.call(
                () ->
                    attempts.incrementAndGet() < 3
                        ? Uni.createFrom().<String>failure(new IOException("refused"))
                        : Uni.createFrom().item("there"))
            .await()
            .indefinitely();

    assertThat(answer).isEqualTo("there");
    assertThat(attempts).hasValue(3);
  }

  @Test
  void aTimeoutIsNotTriedAgain() {
    assertThat(reason(counted(Uni.createFrom().nothing()))).isEqualTo(DegradedReason.TIMEOUT);
    assertThat(attempts).hasValue(1);
  }

  @Test
  void aBreakerOpensAndClosesSoonAfterTheOtherSideIsBack() {
    Supplier<Uni<String>> refused = counted(Uni.createFrom().failure(new IOException("refused")));
    await().until(() -> reason(refused) == DegradedReason.CIRCUIT_OPEN);
    int tried = attempts.get();

    assertThat(reason(refused)).isEqualTo(DegradedReason.CIRCUIT_OPEN);
    assertThat(attempts).as("an open breaker lets nothing through").hasValue(tried);
    await()
        .atMost(Duration.ofSeconds(2))
        .until(() -> reason(counted(Uni.createFrom().item("back"))) == null);
    assertThat(hop.breaker()).isEqualTo(CircuitBreakerState.CLOSED);
  }

  @Test
  void nobodyWaitsForTheCallThatFindsOutWhetherTheOtherSideIsBack() {
    Supplier<Uni<String>> refused = counted(Uni.createFrom().failure(new IOException("refused")));
    await().until(() -> reason(refused) == DegradedReason.CIRCUIT_OPEN);
    CompletableFuture<String> slow = new CompletableFuture<>();

    // Past the delay, each of these would be the one that is let through.
    await()
        .during(Duration.ofMillis(400))
        .until(
            () ->
                reason(counted(Uni.createFrom().completionStage(slow)))
                    == DegradedReason.CIRCUIT_OPEN);
    slow.complete("back");
    await().until(() -> reason(counted(Uni.createFrom().item("back"))) == null);
  }

  @Test
  void moreCallsThanAllowedAreTurnedAway() {
    Hop narrow = new Hop("narrow", new Limits(0, 1));
    CompletableFuture<String> pending = new CompletableFuture<>();
    Supplier<Uni<String>> slow = () -> Uni.createFrom().completionStage(pending);
    narrow.call(slow).subscribe().with(done -> {}, failure -> {});
    narrow.call(slow).subscribe().with(done -> {}, failure -> {});

    assertThat(reason(narrow, slow)).isEqualTo(DegradedReason.OVERLOADED);
    pending.complete("done");
  }

  private <T> Supplier<Uni<T>> counted(Uni<T> attempt) {
    return () -> {
      attempts.incrementAndGet();
      return attempt;
    };
  }

  private DegradedReason reason(Supplier<? extends Uni<String>> attempt) {
    return reason(hop, attempt::get);
  }

  private static DegradedReason reason(Hop hop, Supplier<Uni<String>> attempt) {
    try {
      hop.call(attempt).await().indefinitely();
      return null;
    } catch (HopFailure failure) {
      return failure.reason();
    }
  }

  private record Limits(int retries, int concurrency) implements HopSettings.Hop {
    @Override
    public Duration attempt() {
      return Duration.ofMillis(200);
    }

    @Override
    public Duration retryDelay() {
      return Duration.ofMillis(2);
    }

    @Override
    public int breakerVolume() {
      return 10;
    }

    @Override
    public double breakerRatio() {
      return 0.5;
    }

    @Override
    public Duration breakerDelay() {
      return Duration.ofMillis(200);
    }
  }
}
