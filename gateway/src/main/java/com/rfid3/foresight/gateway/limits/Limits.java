package com.rfid3.foresight.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.rfid3.foresight.gateway.upstream.Hop;
import com.rfid3.foresight.gateway.upstream.Hops;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts in windows of fixed length, in Redis for all replicas and here besides: without Redis each
 * replica holds to the limit by itself, and losing it forgives nothing that was counted here.
 */
@ApplicationScoped
public class Limits {
  private static final String PREFIX = "foresight:gateway:limit:";
  private static final int COUNTED = 50_000;
  // One step, or a count that lost its end to a crash would stay for ever.
  private static final String COUNT =
      """
      local n = redis.call('INCR', KEYS[1])
      if n == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
      return n
      """;

  private final LimitSettings settings;
  private final ReactiveRedisDataSource redis;
  private final Hop hop;
  private final Clock clock;
  private final Cache<String, AtomicLong> here =
      Caffeine.newBuilder().maximumSize(COUNTED).expireAfterWrite(Duration.ofHours(2)).build();

  Limits(LimitSettings settings, ReactiveRedisDataSource redis, Hops hops, Clock clock) {
    this.settings = settings;
    this.redis = redis;
    this.hop = hops.cache();
    this.clock = clock;
  }

  private record Window(String key, LimitSettings.Limit limit, Instant ends) {}

  /** Counts one more; never fails. */
  public Uni<Standing> count(RateClass kind, String who) {
    Window window = window(kind, who);
    long counted = local(window).incrementAndGet();
    String life = Long.toString(window.limit().window().toMillis());
    return standing(
        window, counted, hop.call(() -> redis.execute("EVAL", COUNT, "1", window.key(), life)));
  }

  /** How it stands, without counting; never fails. */
  public Uni<Standing> standing(RateClass kind, String who) {
    Window window = window(kind, who);
    return standing(
        window, local(window).get(), hop.call(() -> redis.execute("GET", window.key())));
  }

  private static Uni<Standing> standing(Window window, long counted, Uni<Response> shared) {
    return shared
        .map(answer -> answer == null ? 0L : answer.toLong())
        .onFailure()
        .recoverWithItem(0L)
        .map(
            everywhere ->
                new Standing(
                    window.limit().requests(), Math.max(counted, everywhere), window.ends()));
  }

  private AtomicLong local(Window window) {
    return here.get(window.key(), key -> new AtomicLong());
  }

  private Window window(RateClass kind, String who) {
    LimitSettings.Limit limit = limit(kind);
    long length = limit.window().toMillis();
    long start = Math.floorDiv(clock.millis(), length) * length;
    String key = PREFIX + kind.wire() + ":" + who + ":" + start;
    return new Window(key, limit, Instant.ofEpochMilli(start + length));
  }

  private LimitSettings.Limit limit(RateClass kind) {
    return switch (kind) {
      case SIGN_IN -> settings.signIn();
      case BATCH -> settings.batch();
      case TRAINING -> settings.training();
      case WRITES -> settings.writes();
      case NONE -> throw new IllegalArgumentException("what is not limited is not counted");
    };
  }
}
