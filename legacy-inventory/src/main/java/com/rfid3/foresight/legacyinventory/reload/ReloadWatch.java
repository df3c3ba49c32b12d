package com.rfid3.foresight.legacyinventory.reload;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.RedisAPI;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/**
 * Looks for the locks that the legacy scheduler holds in Redis. A lock proves a reload; no lock
 * proves nothing, as reloads started through the legacy web pages hold none and Redis may be gone.
 */
@ApplicationScoped
public class ReloadWatch {
  static final String FULL = "full_refresh_lock";
  static final String INCREMENTAL = "incremental_refresh_lock";
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final RedisAPI redis;

  public ReloadWatch(RedisAPI redis) {
    this.redis = redis;
  }

  /** Whether a full or an incremental refresh says that it is at work. */
  public Uni<Boolean> underWay() {
    return redis
        .exists(List.of(FULL, INCREMENTAL))
        .map(held -> held.toInteger() > 0)
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .onFailure()
        .invoke(gone -> Log.debug("No word of reload locks from Redis", gone))
        .onFailure()
        .recoverWithItem(false);
  }
}
