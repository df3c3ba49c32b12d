package com.rfid3.foresight.legacyinventory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How far a copy is behind, told by the newest id of a table that only ever gets higher ids: the
 * time since the original first showed an id that the copy has not. Ids that begin anew, as after a
 * truncation, begin the memory anew; an empty table says nothing, as it is being reloaded.
 */
final class ReplicaLag {
  private static final int MOST = 5_000;

  private final Deque<Shown> original = new ArrayDeque<>();
  private long shownByCopy;

  private record Shown(Instant at, long newest) {}

  /**
   * Takes what both show at one moment; 0 is the newest id of an empty table.
   *
   * @return how far the copy is behind, zero where it shows all that is known of the original
   */
  synchronized Duration look(Instant at, long home, long copy) {
    if (home > 0) {
      remember(at, home);
    }
    shownByCopy = copy > 0 ? copy : shownByCopy;
    // What the copy has is never asked for again, but for the last.
    while (original.size() > 1 && original.peekFirst().newest() <= shownByCopy) {
      original.removeFirst();
    }
    Shown oldest = original.peekFirst();
    return oldest == null || oldest.newest() <= shownByCopy
        ? Duration.ZERO
        : Duration.between(oldest.at(), at);
  }

  private void remember(Instant at, long newest) {
    if (!original.isEmpty() && newest < original.peekLast().newest()) {
      original.clear();
    }
    boolean news = original.isEmpty() || newest > original.peekLast().newest();
    if (news && original.size() < MOST) {
      original.addLast(new Shown(at, newest));
    }
  }
}
