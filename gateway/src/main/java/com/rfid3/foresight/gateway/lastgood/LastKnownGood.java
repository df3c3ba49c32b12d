package com.rfid3.foresight.gateway.lastgood;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.rfid3.foresight.gateway.upstream.HopFailure;
import com.rfid3.foresight.gateway.upstream.Replies;
import com.rfid3.foresight.gateway.upstream.Reply.Said;
import com.rfid3.foresight.gateway.upstream.Sourced;
import com.rfid3.foresight.platform.flags.FlagBoard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Keeps the last good answer to every question, and gives it, with its age, when asked. */
@ApplicationScoped
public class LastKnownGood {
  /** Begins the key of what is predicted: a kill switch empties it. */
  public static final String PREDICTED = "predicted:";

  /** Begins the key of what the legacy tables say. */
  public static final String LEGACY = "legacy:";

  private final SharedShelf shelf;
  private final Replies replies;
  private final FlagBoard flags;
  private final Clock clock;
  private final LastGoodSettings settings;
  private final Cache<String, Kept> memory;
  private volatile boolean sharedPurged = true;

  LastKnownGood(
      SharedShelf shelf, Replies replies, FlagBoard flags, Clock clock, LastGoodSettings settings) {
    this.shelf = shelf;
    this.flags = flags;
    this.replies = replies;
    this.clock = clock;
    this.settings = settings;
    this.memory =
        Caffeine.newBuilder()
            .maximumWeight(settings.memoryBytes())
            .weigher((String key, Kept kept) -> key.length() + kept.json().length())
            .build();
  }

  /** Keeps an answer. Redis hears of it in the background, and only of what is new to it. */
  public <T> void keep(String key, Said<T> said, Instant asOf) {
    if (key.startsWith(PREDICTED) && flags.now().killed()) {
      return;
    }
    Instant now = clock.instant();
    Kept before = memory.getIfPresent(key);
    boolean known = before != null && before.json().equals(said.json());
    if (known && before.heardAt().plus(settings.rewriteAfter()).isAfter(now)) {
      return;
    }
    Kept kept = new Kept(said.json(), asOf, now);
    memory.put(key, kept);
    shelf.put(key, kept).subscribe().with(done -> {}, failure -> {});
  }

  /** What is kept for this question, standing in for a call that failed. */
  public <T> Uni<Sourced<T>> inPlaceOf(String key, Class<T> type, HopFailure failure) {
    return recall(key)
        .map(
            found ->
                found
                    .<Sourced<T>>map(
                        kept ->
                            new Sourced.Stale<>(
                                replies.parse(kept.json().getBytes(), type),
                                kept.asOf(),
                                failure.reason()))
                    .orElseGet(() -> new Sourced.Absent<>(failure.reason())))
        .onFailure()
        .recoverWithItem(unreadable -> new Sourced.Absent<>(failure.reason()));
  }

  /** Forgets every prediction kept here. */
  void forgetHere() {
    memory.asMap().keySet().removeIf(key -> key.startsWith(PREDICTED));
  }

  /**
   * Forgets every prediction kept in Redis, and reads none there until that is done. Fails where
   * Redis cannot be reached.
   */
  Uni<Void> forgetShared() {
    sharedPurged = false;
    return shelf.clear(PREDICTED).invoke(() -> sharedPurged = true);
  }

  private Uni<Optional<Kept>> recall(String key) {
    Kept here = memory.getIfPresent(key);
    boolean ask = here == null && (sharedPurged || !key.startsWith(PREDICTED));
    Uni<Optional<Kept>> found =
        ask ? shelf.get(key) : Uni.createFrom().item(Optional.ofNullable(here));
    return found.map(kept -> kept.filter(this::isGood));
  }

  private boolean isGood(Kept kept) {
    return kept.heardAt().plus(settings.maxAge()).isAfter(clock.instant());
  }
}
