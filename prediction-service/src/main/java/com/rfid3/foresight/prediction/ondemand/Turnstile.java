package com.rfid3.foresight.prediction.ondemand;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Lets so many computations run at once; so many more wait in the order of their coming, and the
 * rest are refused with {@link Overloaded}. Thread-safe. A computation that was let in keeps its
 * place until it ends, whether or not anybody still waits for it.
 */
public final class Turnstile {
  private final int abreast;
  private final int waiting;
  private final Deque<Runnable> queue = new ArrayDeque<>();
  private int inside;

  /**
   * @param abreast computations at once, at least 1
   * @param waiting places in the queue, at least 0
   */
  public Turnstile(int abreast, int waiting) {
    this.abreast = abreast;
    this.waiting = waiting;
  }

  private enum Admission {
    NOW,
    LATER,
    REFUSED
  }

  /** Runs the work when its turn has come. */
  public <T> CompletionStage<T> pass(Supplier<CompletionStage<T>> work) {
    var outcome = new CompletableFuture<T>();
    Runnable entry = () -> run(work, outcome);
    switch (admit(entry)) {
      case NOW -> entry.run();
      case LATER -> {}
      case REFUSED -> outcome.completeExceptionally(new Overloaded(abreast, waiting));
    }
    return outcome;
  }

  private synchronized Admission admit(Runnable entry) {
    if (inside < abreast) {
      inside++;
      return Admission.NOW;
    }
    if (queue.size() < waiting) {
      queue.add(entry);
      return Admission.LATER;
    }
    return Admission.REFUSED;
  }

  private <T> void run(Supplier<CompletionStage<T>> work, CompletableFuture<T> outcome) {
    begun(work)
        .whenComplete(
            (value, failure) -> {
              // The next one goes in first: who hears of this outcome may come straight back.
              leave();
              settle(outcome, value, failure);
            });
  }

  private void leave() {
    Runnable next;
    synchronized (this) {
      next = queue.poll();
      inside -= next == null ? 1 : 0;
    }
    if (next != null) {
      next.run();
    }
  }

  /** The work begun; one that fails to begin is one that failed. */
  static <T> CompletionStage<T> begun(Supplier<CompletionStage<T>> work) {
    try {
      return work.get();
    } catch (RuntimeException failed) {
      return CompletableFuture.failedFuture(failed);
    }
  }

  static <T> void settle(CompletableFuture<T> outcome, T value, Throwable failure) {
    if (failure == null) {
      outcome.complete(value);
    } else {
      boolean wrapped = failure instanceof CompletionException && failure.getCause() != null;
      outcome.completeExceptionally(wrapped ? failure.getCause() : failure);
    }
  }
}
