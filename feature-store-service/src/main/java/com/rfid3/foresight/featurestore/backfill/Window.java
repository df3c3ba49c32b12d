package com.rfid3.foresight.featurestore.backfill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * The instants of the cycles to make up for: from one to another, both inclusive, a step apart.
 *
 * @param begin when the suite first looked at the shop: what it saw then is taken as known before
 */
record Window(Instant from, Instant to, Duration step, Instant begin) {

  /** How many cycles there are. */
  int cycles() {
    return (int) (Duration.between(from, to).dividedBy(step) + 1);
  }

  Instant at(int cycle) {
    return from.plus(step.multipliedBy(cycle));
  }

  /** Up to when what has been learnt counts in a cycle, which is also when its rows are known. */
  Instant knownAt(Instant cycle) {
    return cycle.isBefore(begin) ? begin : cycle;
  }

  /**
   * The first cycle, and the first at or after each moment: between two of them nothing that
   * happens at these moments can change.
   */
  List<Instant> cyclesAfter(Collection<Instant> moments) {
    BitSet due = new BitSet();
    due.set(0);
    for (Instant moment : moments) {
      if (moment.isAfter(from) && !moment.isAfter(to)) {
        Duration since = Duration.between(from, moment);
        long whole = since.dividedBy(step);
        due.set((int) (step.multipliedBy(whole).equals(since) ? whole : whole + 1));
      }
    }
    List<Instant> cycles = new ArrayList<>();
    due.stream().filter(cycle -> cycle < cycles()).forEach(cycle -> cycles.add(at(cycle)));
    return cycles;
  }
}
