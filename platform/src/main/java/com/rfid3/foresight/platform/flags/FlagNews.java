package com.rfid3.foresight.platform.flags;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * News of the flags between the processes of an installation, through Redis: quicker than the next
 * read of the database, and never needed for it.
 */
@ApplicationScoped
public class FlagNews {
  private static final Logger LOG = Logger.getLogger(FlagNews.class);
  private static final String CHANNEL = "foresight:flags";
  private static final String LOOK = "look";
  // Well below the second that a kill may take, far above what a Redis that is well needs.
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final ReactiveRedisDataSource redis;
  private final FlagBoard board;
  private final UnleashFlags unleash;
  private final FlagSettings settings;
  private final AtomicBoolean listening = new AtomicBoolean();

  FlagNews(
      ReactiveRedisDataSource redis, FlagBoard board, UnleashFlags unleash, FlagSettings settings) {
    this.redis = redis;
    this.board = board;
    this.unleash = unleash;
    this.settings = settings;
  }

  /** Tells every process of a throw of the kill switch; fails where Redis is away. */
  public Uni<Void> tell(KillState thrown) {
    return publish(thrown.text());
  }

  /** Tells every process that a source has news; fails where Redis is away. */
  public Uni<Void> tellToLook() {
    return publish(LOOK);
  }

  private Uni<Void> publish(String text) {
    // A Redis that hangs is one that is away: the database tells them all the same.
    return redis
        .pubsub(String.class)
        .publish(CHANNEL, text)
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .replaceWithVoid();
  }

  void watch(@Observes StartupEvent started, Vertx vertx) {
    vertx.setPeriodic(1, settings.listenAgain().toMillis(), timer -> listen());
  }

  private void listen() {
    if (listening.compareAndSet(false, true)) {
      redis
          .pubsub(String.class)
          .subscribe(CHANNEL, this::hear, () -> listening.set(false), lost -> listening.set(false))
          .subscribe()
          .with(
              subscribed -> LOG.debug("Listening for news of the flags"),
              failure -> {
                listening.set(false);
                LOG.debug("No news of the flags through Redis", failure);
              });
    }
  }

  private void hear(String text) {
    KillState.parse(text).ifPresentOrElse(board::hear, this::look);
  }

  private void look() {
    unleash.hurry();
    board
        .refresh()
        .subscribe()
        .with(read -> {}, failure -> LOG.debug("Flags keep their last known values", failure));
  }
}
