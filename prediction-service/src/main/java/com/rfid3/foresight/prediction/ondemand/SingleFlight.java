package com.rfid3.foresight.prediction.ondemand;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** One computation per key at a time: who asks while it is under way gets what comes of it. */
public final class SingleFlight<K, V> {
  private final Map<K, CompletableFuture<V>> flying = new ConcurrentHashMap<>();

  /** What is computed for a key, begun here unless it is under way. */
  public CompletionStage<V> of(K key, Supplier<CompletionStage<V>> work) {
    var mine = new CompletableFuture<V>();
    var others = flying.putIfAbsent(key, mine);
    if (others != null) {
      return others.copy();
    }
    Turnstile.begun(work)
        .whenComplete(
            (value, failure) -> {
              flying.remove(key, mine);
              Turnstile.settle(mine, value, failure);
            });
    return mine.copy();
  }

  /** How many wait for what is computed for a key. */
  public int waiting(K key) {
    var flight = flying.get(key);
    return flight == null ? 0 : flight.getNumberOfDependents();
  }
}
