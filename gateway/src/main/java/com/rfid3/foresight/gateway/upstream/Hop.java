package com.rfid3.foresight.gateway.upstream;

import static java.time.temporal.ChronoUnit.MILLIS;

import com.rfid3.foresight.contracts.common.DegradedReason;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * One dependency and its limits. A call ends in its answer or in a {@link HopFailure}, and never
 * takes longer than its attempts may. Only calls that change nothing go through here: all are
 * retried.
 *
 * <p>While the breaker is open no caller waits: whether the other side is back is found out in the
 * background, with the call that came at the right time.
 */
public final class Hop {
  private final TypedGuard<Uni<Object>> guard;
  private final AtomicReference<CircuitBreakerState> breaker =
      new AtomicReference<>(CircuitBreakerState.CLOSED);
  private final AtomicBoolean trying = new AtomicBoolean();
  private final HopNews news;

  public Hop(String name, HopSettings.Hop limits) {
    this.guard = guardOf(name, limits);
    this.news = new HopNews(name);
  }

  @SuppressWarnings("unchecked") // The guard hands back what the attempt of this call gave it.
  public <T> Uni<T> call(Supplier<Uni<T>> attempt) {
    return Uni.createFrom()
        .deferred(
            () ->
                breaker.get() == CircuitBreakerState.CLOSED
                    ? guarded(attempt)
                    : turnedAway(attempt))
        .map(answer -> (T) answer)
        .onFailure()
        .transform(failure -> new HopFailure(FailureReason.of(failure), failure));
  }

  private <T> Uni<Object> guarded(Supplier<Uni<T>> attempt) {
    return guard
        .get(() -> attempt.get().map(Object.class::cast))
        .onItem()
        .invoke(news::answered)
        .onFailure()
        .invoke(news::failed);
  }

  // The guard lets one through when its delay is over; until then it refuses for next to nothing.
  private <T> Uni<Object> turnedAway(Supplier<Uni<T>> attempt) {
    if (trying.compareAndSet(false, true)) {
      guarded(attempt)
          .onTermination()
          .invoke(() -> trying.set(false))
          .subscribe()
          .with(back -> {}, stillAway -> {});
    }
    return Uni.createFrom().failure(new HopFailure(DegradedReason.CIRCUIT_OPEN, null));
  }

  public CircuitBreakerState breaker() {
    return breaker.get();
  }

  private TypedGuard<Uni<Object>> guardOf(String name, HopSettings.Hop limits) {
    return TypedGuard.create(new TypeLiteral<Uni<Object>>() {})
        .withDescription(name)
        .withTimeout()
        .duration(limits.attempt().toMillis(), MILLIS)
        .done()
        .withBulkhead()
        .limit(limits.concurrency())
        .queueSize(1)
        .done()
        .withCircuitBreaker()
        .requestVolumeThreshold(limits.breakerVolume())
        .failureRatio(limits.breakerRatio())
        .delay(limits.breakerDelay().toMillis(), MILLIS)
        .successThreshold(1)
        // Too many calls at once say nothing about the health of the other side.
        .when(failure -> FailureReason.of(failure) != DegradedReason.OVERLOADED)
        .onStateChange(breaker::set)
        .done()
        .withRetry()
        .maxRetries(limits.retries())
        .delay(limits.retryDelay().toMillis(), MILLIS)
        .jitter(limits.retryDelay().toMillis(), MILLIS)
        // A timeout has used the budget up, an open breaker or a full bulkhead wants no more calls.
        .whenException(failure -> FailureReason.of(failure) == DegradedReason.SERVICE_DOWN)
        .done()
        .build();
  }
}
