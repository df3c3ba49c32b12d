package com.rfid3.foresight.platform.flags;

import io.getunleash.util.UnleashScheduledExecutor;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * When the client does its background work. Its own timer cannot be hurried; this one keeps the
 * fetch it was given, and can be told to look at once.
 */
final class UnleashTurns implements UnleashScheduledExecutor {
  private static final Duration TICK = Duration.ofMillis(250);
  // The server's revision is up to a second behind a click.
  private static final int HURRIED_LOOKS = 8;

  // Two: a report that hangs must not keep a fetch waiting.
  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(
          2, task -> Thread.ofPlatform().daemon().name("unleash").unstarted(task));
  private final AtomicInteger hurried = new AtomicInteger();
  private final Duration poll;
  private volatile Optional<ScheduledFuture<?>> ticking = Optional.empty();
  private long idleTicks;

  UnleashTurns(Duration poll) {
    this.poll = poll;
  }

  @Override
  public ScheduledFuture<?> setInterval(Runnable report, long delaySeconds, long periodSeconds) {
    return threads.scheduleWithFixedDelay(report, delaySeconds, periodSeconds, TimeUnit.SECONDS);
  }

  /** The client, told not to poll by itself, hands over its one fetch here. */
  @Override
  public Future<Void> scheduleOnce(Runnable fetch) {
    ticking =
        Optional.of(
            threads.scheduleWithFixedDelay(
                () -> lookIfDue(fetch), 0, TICK.toMillis(), TimeUnit.MILLISECONDS));
    return CompletableFuture.completedFuture(null);
  }

  private void lookIfDue(Runnable fetch) {
    boolean hurry = hurried.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    if (hurry || idleTicks-- <= 0) {
      idleTicks = poll.dividedBy(TICK) - 1;
      fetch.run();
    }
  }

  /** Looks at once and a few times more, until a change just made must have been seen. */
  void hurry() {
    hurried.set(HURRIED_LOOKS);
  }

  @Override
  public void shutdown() {
    ticking.ifPresent(tick -> tick.cancel(false));
    threads.shutdownNow();
  }
}
