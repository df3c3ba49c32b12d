package com.rfid3.foresight.platform.flags;

import io.getunleash.util.UnleashScheduledExecutor;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * When the client does its background work. Its own timer cannot be hurried; this one keeps the
 * fetch it was given, and can be told to look at once.
 */
final class UnleashTurns implements UnleashScheduledExecutor {
  private static final Duration HURRY = Duration.ofMillis(250);
  // The server's revision is up to a second behind a click.
  private static final int HURRIED_LOOKS = 8;

  // Two: a report that hangs must not keep a fetch waiting.
  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(
          2, task -> Thread.ofPlatform().daemon().name("unleash").unstarted(task));
  private final Duration poll;
  private volatile Runnable fetch = () -> {};

  UnleashTurns(Duration poll) {
    this.poll = poll;
  }

  @Override
  public ScheduledFuture<?> setInterval(Runnable report, long delaySeconds, long periodSeconds) {
    return threads.scheduleWithFixedDelay(report, delaySeconds, periodSeconds, TimeUnit.SECONDS);
  }

  /** The client, told not to poll by itself, hands over its one fetch here. */
  @Override
  public Future<Void> scheduleOnce(Runnable once) {
    fetch = once;
    threads.scheduleWithFixedDelay(once, poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
    Callable<Void> now =
        () -> {
          once.run();
          return null;
        };
    return threads.submit(now);
  }

  /** Looks at once and a few times more, until a change just made must have been seen. */
  void hurry() {
    for (int look = 0; look < HURRIED_LOOKS; look++) {
      threads.schedule(() -> fetch.run(), look * HURRY.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void shutdown() {
    threads.shutdownNow();
  }
}
