package com.rfid3.foresight.featurestore.online;

import com.rfid3.foresight.contracts.feature.EntityKind;
import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Reads of single entities from the event loop that asks: each loop has a line of its own to Redis,
 * on which questions follow one another without waiting, and no answer changes threads. A loop
 * whose line is down says so, and reads go the usual way until it is up again.
 */
@ApplicationScoped
public class LoopReads {
  private static final Duration PATIENCE = Duration.ofMillis(150);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final io.vertx.redis.client.Redis redis;
  // Event loops are few and live as long as the process.
  private final Map<Thread, Line> lines = new ConcurrentHashMap<>();

  public LoopReads(Redis redis) {
    this.redis = redis.getDelegate();
  }

  /** Whether this loop can ask; to be called on an event loop. Where not, a line is made ready. */
  public boolean isReady() {
    return lines.computeIfAbsent(Thread.currentThread(), loop -> new Line(redis)).isReady();
  }

  /**
   * When the last complete cycle confirmed everything, and the packed entity; either may be null.
   */
  public Future<Response> read(EntityKind kind, String entity) {
    Line line = lines.get(Thread.currentThread());
    RedisConnection connection = line.connection;
    return connection
        .send(
            Request.cmd(Command.MGET).arg(OnlineStore.CONFIRMED).arg(OnlineStore.key(kind, entity)))
        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .onFailure(cause -> line.lost(connection, cause));
  }

  /** One loop's line. Only ever touched on that loop. */
  private static final class Line {
    private final io.vertx.redis.client.Redis redis;
    private RedisConnection connection;
    private boolean connecting;
    private long again = System.nanoTime();

    Line(io.vertx.redis.client.Redis redis) {
      this.redis = redis;
    }

    boolean isReady() {
      if (connection == null && !connecting && System.nanoTime() - again >= 0) {
        connecting = true;
        redis.connect().onSuccess(this::connected).onFailure(cause -> lost(connection, cause));
      }
      return connection != null;
    }

    private void connected(RedisConnection made) {
      connecting = false;
      connection = made;
      made.exceptionHandler(cause -> lost(made, cause)).endHandler(end -> lost(made, null));
    }

    // Questions that are under way fail one by one; the line that they were on is left once.
    private void lost(RedisConnection left, Throwable cause) {
      connecting = false;
      again = System.nanoTime() + PAUSE.toNanos();
      if (left != null && left == connection) {
        Log.debug("A loop's line to Redis is down", cause);
        connection = null;
        left.close();
      }
    }
  }
}
