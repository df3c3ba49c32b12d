package com.rfid3.foresight.gateway.upstream;

import static java.time.temporal.ChronoUnit.MILLIS;

import com.rfid3.foresight.contracts.common.DegradedReason;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * One dependency and its limits. A call ends in its answer or in a {@link HopFailure}, and never
 * takes longer than its attempts may. Only calls that change nothing go through here: all are
 * retried.
 */
public final class Hop {
  private final TypedGuard<Uni<Object>> guard;
  private final AtomicReference<CircuitBreakerState> breaker =
      new AtomicReference<>(CircuitBreakerState.CLOSED);

  public Hop(String name, HopSettings.Hop limits) {
    this.guard = guarded(name, limits);
  }

  @SuppressWarnings("unchecked") // The guard hands back what the attempt of this call gave it.
  public <T> Uni<T> call(Supplier<Uni<T>> attempt) {
    return Uni.createFrom()
        .deferred(() -> guard.get(() -> attempt.get().map(Object.class::cast)))
        .map(answer -> (T) answer)
        .onFailure()
        .transform(failure -> new HopFailure(FailureReason.of(failure), failure));
  }

  public CircuitBreakerState breaker() {
    return breaker.get();
  }

  private TypedGuard<Uni<Object>> guarded(String name, HopSettings.Hop limits) {
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
