package com.rfid3.foresight.featurestore.online;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.ledger.Spelling;
import com.rfid3.foresight.featurestore.offline.LatestFeatures.Kept;
import com.rfid3.foresight.featurestore.online.OnlinePacking.OnlineEntity;
import com.rfid3.foresight.featurestore.value.EntityValues;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Features in Redis, one packed value per entity. Any number of features of any number of entities
 * is one command, which also brings the time up to which the last complete cycle confirmed
 * everything. The store may lose all it has at any time.
 */
@ApplicationScoped
public class OnlineStore {
  private static final String PREFIX = "foresight:features:1:";
  static final String CONFIRMED = PREFIX + "confirmed";
  static final String COMPLETE = PREFIX + "complete";
  // Redis on this network answers in well under a millisecond; MariaDB answers in ten.
  private static final Duration READ_PATIENCE = Duration.ofMillis(150);
  private static final Duration WRITE_PATIENCE = Duration.ofSeconds(2);
  private static final int WRITTEN_AT_ONCE = 250;
  // A write that was on its way too long must not undo a newer one: the server compares.
  private static final String NEWER_WINS =
      """
      local written = 0
      for i = 1, #KEYS do
        local known = redis.call('GETRANGE', KEYS[i], 0, %1$d)
        if known == '' or tonumber(known) <= tonumber(string.sub(ARGV[i], 1, %2$d)) then
          redis.call('SET', KEYS[i], ARGV[i])
          written = written + 1
        end
      end
      return written
      """
          .formatted(OnlinePacking.KNOWN_AT_DIGITS - 1, OnlinePacking.KNOWN_AT_DIGITS);

  private final Redis redis;
  private final Breaker breaker = new Breaker(3, Duration.ofSeconds(1), System::nanoTime);

  public OnlineStore(Redis redis) {
    this.redis = redis;
  }

  /** Features of entities in the order asked; fails at once while Redis is known not to answer. */
  public Uni<OnlineRead> find(EntityKind kind, List<String> entities) {
    if (!breaker.allows()) {
      return Uni.createFrom().failure(new RedisAway());
    }
    Request read = Request.cmd(Command.MGET).arg(CONFIRMED);
    entities.forEach(entity -> read.arg(key(kind, entity)));
    return redis
        .send(read)
        .ifNoItem()
        .after(READ_PATIENCE)
        .fail()
        .onItem()
        .invoke(answer -> breaker.succeeded())
        .onFailure()
        .invoke(failure -> breaker.failed())
        .map(answer -> read(kind, answer));
  }

  /** Stores features that are all known since the same instant. */
  public Uni<Void> store(List<EntityValues> entities, Instant knownAt) {
    return store(entities.stream().map(each -> new Kept(each, knownAt)).toList());
  }

  /** Stores features, a few hundred entities per round trip. */
  public Uni<Void> store(List<Kept> entities) {
    List<Request> scripts = new ArrayList<>();
    for (int from = 0; from < entities.size(); from += WRITTEN_AT_ONCE) {
      scripts.add(
          script(entities.subList(from, Math.min(entities.size(), from + WRITTEN_AT_ONCE))));
    }
    return Multi.createFrom()
        .iterable(scripts)
        .onItem()
        .transformToUniAndConcatenate(script -> within(redis.send(script)))
        .collect()
        .last()
        .replaceWithVoid();
  }

  /** Says that a complete cycle has confirmed every stored value as of an instant. */
  public Uni<Void> confirm(Instant asOf) {
    String millis = Long.toString(asOf.toEpochMilli());
    return within(redis.send(Request.cmd(Command.SET).arg(CONFIRMED).arg(millis)))
        .replaceWithVoid();
  }

  /** Says that everything there is has been written, so that from now on changes will do. */
  public Uni<Void> complete() {
    return within(redis.send(Request.cmd(Command.SET).arg(COMPLETE).arg("1"))).replaceWithVoid();
  }

  /** Whether the store still has what earlier cycles put there. */
  public Uni<Boolean> isComplete() {
    return within(redis.send(Request.cmd(Command.EXISTS).arg(COMPLETE)))
        .map(answer -> answer.toInteger() == 1);
  }

  private static Request script(List<Kept> entities) {
    Request script = Request.cmd(Command.EVAL).arg(NEWER_WINS).arg(entities.size());
    entities.forEach(each -> script.arg(key(each.entity().kind(), each.entity().entity())));
    entities.forEach(
        each -> script.arg(Buffer.buffer(OnlinePacking.pack(each.entity(), each.knownAt()))));
    return script;
  }

  private static OnlineRead read(EntityKind kind, Response answer) {
    Response confirmed = answer.get(0);
    List<Optional<OnlineEntity>> entities = new ArrayList<>(answer.size());
    for (int i = 1; i < answer.size(); i++) {
      Response packed = answer.get(i);
      entities.add(
          packed == null
              ? Optional.empty()
              : OnlinePacking.unpack(kind, packed.toBuffer().getBytes()));
    }
    return new OnlineRead(
        confirmed == null
            ? Optional.empty()
            : Optional.of(Instant.ofEpochMilli(confirmed.toLong())),
        entities);
  }

  static String key(EntityKind kind, String entity) {
    return PREFIX + kind.wire() + ":" + Spelling.fold(entity);
  }

  private static <T> Uni<T> within(Uni<T> answer) {
    return answer.ifNoItem().after(WRITE_PATIENCE).fail();
  }

  /**
   * What one read brought.
   *
   * @param confirmedAt empty where no complete cycle is on record here
   * @param entities in the order asked, empty where Redis has none
   */
  public record OnlineRead(Optional<Instant> confirmedAt, List<Optional<OnlineEntity>> entities) {}

  /** Redis did not answer a moment ago and is left alone for another one. */
  public static final class RedisAway extends RuntimeException {
    RedisAway() {
      super("Redis is left alone for a moment", null, false, false);
    }
  }
}
