package com.rfid3.foresight.platform.flags;

import io.getunleash.util.UnleashScheduledExecutor;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * When the client does its background work. Its own timer cannot be hurried; this one keeps the
 * fetch it was given, and can be told to look at once.
 */
final class UnleashTurns implements UnleashScheduledExecutor {
  private static final Logger LOG = Logger.getLogger(UnleashTurns.class);
  private static final Duration TICK = Duration.ofMillis(250);
  // The server's revision is up to a second behind a click.
  private static final int HURRIED_LOOKS = 8;

  // Two: a report that hangs must not keep a fetch waiting.
  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(
          2, task -> Thread.ofPlatform().daemon().name("unleash").unstarted(task));
  private final AtomicInteger hurried = new AtomicInteger();
  private final Duration poll;
  private final AtomicBoolean ticking = new AtomicBoolean();
  private long idleTicks;

  UnleashTurns(Duration poll) {
    this.poll = poll;
  }

  /** The client hands over its fetch first, then its report of usage. */
  @Override
  public ScheduledFuture<?> setInterval(Runnable work, long delaySeconds, long periodSeconds) {
    return ticking.compareAndSet(false, true)
        ? threads.scheduleWithFixedDelay(
            () -> lookIfDue(work), 0, TICK.toMillis(), TimeUnit.MILLISECONDS)
        : threads.scheduleWithFixedDelay(work, delaySeconds, periodSeconds, TimeUnit.SECONDS);
  }

  /** Events to the subscriber. */
  @Override
  public Future<Void> scheduleOnce(Runnable event) {
    return threads.isShutdown()
        ? CompletableFuture.completedFuture(null)
        : CompletableFuture.runAsync(event, threads);
  }

  private void lookIfDue(Runnable fetch) {
    boolean hurry = hurried.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    if (hurry || idleTicks-- <= 0) {
      idleTicks = poll.dividedBy(TICK) - 1;
      run(fetch);
    }
  }

  // A failure that leaves here would end the ticking for good.
  private static void run(Runnable fetch) {
    try {
      fetch.run();
    } catch (RuntimeException failure) {
      LOG.debug("The flags could not be fetched; the last known definitions stand", failure);
    }
  }

  /** Looks at once and a few times more, until a change just made must have been seen. */
  void hurry() {
    hurried.set(HURRIED_LOOKS);
  }

  @Override
  public void shutdown() {
    threads.shutdownNow();
  }
}
