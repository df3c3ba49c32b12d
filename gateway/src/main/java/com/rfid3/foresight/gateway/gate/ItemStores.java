package com.rfid3.foresight.gateway.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.rfid3.foresight.gateway.upstream.Hop;
import com.rfid3.foresight.gateway.upstream.Hops;
import com.rfid3.foresight.legacyinventory.LegacyTables;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The store an item is in, as the legacy system says: where it is now, else where it belongs. Many
 * items carry neither; those are everybody's.
 */
@ApplicationScoped
class ItemStores {
  private static final int REMEMBERED = 10_000;

  private final Pool pool;
  private final Hop hop;
  private final String query;
  // An item changes its store by lorry.
  private final Cache<String, Optional<String>> known =
      Caffeine.newBuilder()
          .maximumSize(REMEMBERED)
          .expireAfterWrite(Duration.ofSeconds(30))
          .build();

  ItemStores(Pool pool, Hops hops, LegacyTables tables) {
    this.pool = pool;
    this.hop = hops.inventory();
    this.query =
        """
        SELECT COALESCE(NULLIF(current_store, ''), NULLIF(home_store, ''))
        FROM %s WHERE tag_id = ?
        """
            .formatted(tables.items());
  }

  /** Empty where the item is in no store or unknown; fails while the database is away. */
  Uni<Optional<String>> of(String tag) {
    String key = tag.toLowerCase(Locale.ROOT);
    Optional<String> before = known.getIfPresent(key);
    return before == null
        ? hop.call(() -> asked(tag)).invoke(found -> known.put(key, found))
        : Uni.createFrom().item(before);
  }

  private Uni<Optional<String>> asked(String tag) {
    return pool.preparedQuery(query)
        .execute(Tuple.of(tag))
        .map(
            rows -> {
              var found = rows.iterator();
              return found.hasNext()
                  ? Optional.ofNullable(found.next().getString(0))
                  : Optional.empty();
            });
  }
}
