package com.rfid3.foresight.prediction.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while there is one place to answer from: the table or Redis. */
@Readiness
@ApplicationScoped
public class CanAnswer implements AsyncHealthCheck {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Pool pool;
  private final Redis redis;

  public CanAnswer(Pool pool, Redis redis) {
    this.pool = pool;
    this.redis = redis;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    Uni<Boolean> table = works(pool.query("SELECT 1").execute());
    Uni<Boolean> cache = works(redis.send(Request.cmd(Command.PING)));
    return Uni.combine()
        .all()
        .unis(table, cache)
        .with(
            (fromTable, fromCache) ->
                HealthCheckResponse.named("predictions can be answered")
                    .status(fromTable || fromCache)
                    .withData("table", fromTable)
                    .withData("redis", fromCache)
                    .build());
  }

  private static Uni<Boolean> works(Uni<?> question) {
    return question
        .replaceWith(true)
        .ifNoItem()
        .after(PATIENCE)
        .recoverWithItem(false)
        .onFailure()
        .recoverWithItem(false);
  }
}
