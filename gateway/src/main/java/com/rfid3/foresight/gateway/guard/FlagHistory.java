package com.rfid3.foresight.gateway.guard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last slices of one flag. */
final class FlagHistory {
  private final int longest;
  private final Deque<Slice> past = new ArrayDeque<>();
  private Slice current = Slice.EMPTY;

  FlagHistory(int longest) {
    this.longest = longest;
  }

  synchronized void note(boolean failed, boolean slow) {
    current = current.with(failed, slow);
  }

  /** Ends the slice under way, and gives the ended ones, the oldest first. */
  synchronized List<Slice> endSlice() {
    past.addLast(current);
    current = Slice.EMPTY;
    if (past.size() > longest) {
      past.removeFirst();
    }
    return List.copyOf(past);
  }

  synchronized void forget() {
    past.clear();
    current = Slice.EMPTY;
  }
}
