package com.rfid3.foresight.alerts.merge;

import java.util.Arrays;
import java.util.List;

/**
 * Sorts as {@link Draft#ORDER} does, a good deal faster: by long numbers that hold as much of the
 * order as fits beside the place of the alert. What these leave equal is sorted by age in the same
 * way, and what is still equal by the order itself.
 */
final class PackedOrder {
  // Below this a comparison of alerts is cheaper than packing them.
  private static final int FEW = 24;
  private static final int SEVERITY_SHIFT = 61;
  private static final int LOSS_BITS = 63;
  // Seconds of any year that a column can hold, moved above zero.
  private static final long LATEST_SECOND = 1L << 39;
  private static final int MOST_PLACE_BITS = 22;

  private final Draft[] alerts;
  private final int placeBits;

  private PackedOrder(Draft[] alerts) {
    this.alerts = alerts;
    this.placeBits = Math.max(1, 32 - Integer.numberOfLeadingZeros(alerts.length));
  }

  static Draft[] sorted(List<Draft> alerts) {
    Draft[] all = alerts.toArray(Draft[]::new);
    PackedOrder order = new PackedOrder(all);
    if (all.length <= FEW || order.placeBits > MOST_PLACE_BITS) {
      Arrays.sort(all, Draft.ORDER);
      return all;
    }
    return order.byWeight();
  }

  private Draft[] byWeight() {
    long[] keys = new long[alerts.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = weight(alerts[i]) | i;
    }
    Draft[] ranked = unpacked(keys, alerts);
    for (int from = 0, to; from < keys.length; from = to) {
      to = endOfRun(keys, from);
      byAge(ranked, from, to);
    }
    return ranked;
  }

  private void byAge(Draft[] ranked, int from, int to) {
    if (to - from <= FEW || !costTheSame(ranked, from, to)) {
      sort(ranked, from, to);
      return;
    }
    Draft[] run = Arrays.copyOfRange(ranked, from, to);
    long[] keys = new long[run.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (LATEST_SECOND - Math.floorDiv(run[i].created(), 1_000_000L)) << placeBits | i;
    }
    System.arraycopy(unpacked(keys, run), 0, ranked, from, run.length);
    for (int start = 0, end; start < keys.length; start = end) {
      end = endOfRun(keys, start);
      sort(ranked, from + start, from + end);
    }
  }

  // Losses that differ in their last bits alone share a number; age comes after them.
  private static boolean costTheSame(Draft[] ranked, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (Double.compare(ranked[i].loss(), ranked[from].loss()) != 0) {
        return false;
      }
    }
    return true;
  }

  private static void sort(Draft[] ranked, int from, int to) {
    if (to - from > 1) {
      Arrays.sort(ranked, from, to, Draft.ORDER);
    }
  }

  // Worst severity first, then the greatest loss; its last bits give way to the place.
  private long weight(Draft alert) {
    long severity = 3L - alert.weight().severity().ordinal();
    long loss = alert.loss() > 0 ? Double.doubleToLongBits(alert.loss()) : 0;
    int dropped = LOSS_BITS - (SEVERITY_SHIFT - placeBits);
    return severity << SEVERITY_SHIFT | (Long.MAX_VALUE - loss) >>> dropped << placeBits;
  }

  private Draft[] unpacked(long[] keys, Draft[] from) {
    Arrays.sort(keys);
    long place = (1L << placeBits) - 1;
    Draft[] sorted = new Draft[keys.length];
    for (int i = 0; i < keys.length; i++) {
      sorted[i] = from[(int) (keys[i] & place)];
    }
    return sorted;
  }

  private int endOfRun(long[] keys, int from) {
    long prefix = keys[from] >>> placeBits;
    int to = from + 1;
    while (to < keys.length && keys[to] >>> placeBits == prefix) {
      to++;
    }
    return to;
  }
}
