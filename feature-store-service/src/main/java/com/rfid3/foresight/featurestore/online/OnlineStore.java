package com.rfid3.foresight.featurestore.online;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.ledger.Spelling;
import com.rfid3.foresight.featurestore.value.EntityValues;
import com.rfid3.foresight.featurestore.value.PackedValues;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Features in Redis, one hash per entity with all its features packed in one field. A read is one
 * round trip: it brings the entity and the time up to which the last complete cycle confirmed
 * everything. The store may lose all it has at any time.
 */
@ApplicationScoped
public class OnlineStore {
  static final String CONFIRMED = "foresight:features:confirmed";
  private static final String PREFIX = "foresight:features:";
  private static final Duration PATIENCE = Duration.ofMillis(400);
  // A write that was on its way too long must not undo a newer one: the server compares.
  private static final String NEWER_WINS =
      """
      local known = redis.call('HGET', KEYS[1], 'k')
      if known and tonumber(known) > tonumber(ARGV[1]) then return 0 end
      redis.call('HSET', KEYS[1], 'k', ARGV[1], 'e', ARGV[2], 'v', ARGV[3])
      return 1
      """;

  private final Redis redis;

  public OnlineStore(Redis redis) {
    this.redis = redis;
  }

  /** Features of an entity and when they were confirmed; empty where either is not there. */
  public Uni<Optional<OnlineEntity>> find(EntityKind kind, String entity) {
    var read =
        List.of(
            Request.cmd(Command.GET).arg(CONFIRMED),
            Request.cmd(Command.HMGET).arg(key(kind, entity)).arg("e").arg("v"));
    return within(redis.batch(read)).map(answers -> entity(kind, answers.get(0), answers.get(1)));
  }

  /** Stores features in one pipeline. */
  public Uni<Void> store(List<EntityValues> entities, Instant knownAt) {
    if (entities.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    String known = Long.toString(knownAt.toEpochMilli());
    var writes =
        entities.stream()
            .map(
                each ->
                    Request.cmd(Command.EVAL)
                        .arg(NEWER_WINS)
                        .arg("1")
                        .arg(key(each.kind(), each.entity()))
                        .arg(known)
                        .arg(each.entity())
                        .arg(PackedValues.pack(each.values())))
            .toList();
    return redis.batch(writes).replaceWithVoid();
  }

  /** Says that a complete cycle has confirmed every stored value as of an instant. */
  public Uni<Void> confirm(Instant asOf) {
    String millis = Long.toString(asOf.toEpochMilli());
    return within(redis.send(Request.cmd(Command.SET).arg(CONFIRMED).arg(millis)))
        .replaceWithVoid();
  }

  /** Whether the store still has what earlier cycles put there. */
  public Uni<Boolean> isFilled() {
    return within(redis.send(Request.cmd(Command.EXISTS).arg(CONFIRMED)))
        .map(answer -> answer.toInteger() == 1);
  }

  private static String key(EntityKind kind, String entity) {
    return PREFIX + kind.wire() + ":" + Spelling.fold(entity);
  }

  private static Optional<OnlineEntity> entity(
      EntityKind kind, Response confirmed, Response fields) {
    if (confirmed == null || fields.get(1) == null) {
      return Optional.empty();
    }
    var values = PackedValues.unpack(kind, fields.get(1).toString());
    return Optional.of(
        new OnlineEntity(
            new EntityValues(kind, fields.get(0).toString(), values),
            Instant.ofEpochMilli(confirmed.toLong())));
  }

  private static <T> Uni<T> within(Uni<T> answer) {
    return answer.ifNoItem().after(PATIENCE).fail();
  }

  /** An entity as Redis has it. */
  public record OnlineEntity(EntityValues values, Instant confirmedAt) {}
}
