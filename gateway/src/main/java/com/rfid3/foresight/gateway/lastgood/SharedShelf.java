package com.rfid3.foresight.gateway.lastgood;

import com.rfid3.foresight.gateway.upstream.Hop;
import com.rfid3.foresight.gateway.upstream.Hops;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.keys.KeyScanArgs;
import io.quarkus.redis.datasource.keys.ReactiveKeyCommands;
import io.quarkus.redis.datasource.value.ReactiveValueCommands;
import io.quarkus.redis.datasource.value.SetArgs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What replicas share in Redis. Without Redis it holds nothing, and nobody waits for it. */
@ApplicationScoped
class SharedShelf {
  private static final String PREFIX = "foresight:gateway:last-good:";

  private final ReactiveValueCommands<String, byte[]> values;
  private final ReactiveKeyCommands<String> keys;
  private final LastGoodSettings settings;
  private final Hop hop;

  SharedShelf(ReactiveRedisDataSource redis, LastGoodSettings settings, Hops hops) {
    this.values = redis.value(byte[].class);
    this.keys = redis.key();
    this.settings = settings;
    this.hop = hops.cache();
  }

  Uni<Void> put(String key, Kept kept) {
    SetArgs expiry = new SetArgs().ex(settings.maxAge());
    return hop.call(() -> values.set(PREFIX + key, kept.encoded(), expiry));
  }

  Uni<Optional<Kept>> get(String key) {
    return hop.call(() -> values.get(PREFIX + key))
        .map(stored -> Optional.ofNullable(stored).map(Kept::decoded))
        .onFailure()
        .recoverWithItem(Optional.empty());
  }

  /** Removes all keys with this beginning; fails where Redis cannot be reached. */
  Uni<Void> clear(String beginning) {
    return keys.scan(new KeyScanArgs().match(PREFIX + beginning + "*").count(500))
        .toMulti()
        .group()
        .intoLists()
        .of(500)
        .onItem()
        .transformToUniAndConcatenate(found -> keys.unlink(found.toArray(String[]::new)))
        .collect()
        .last()
        .replaceWithVoid();
  }
}
