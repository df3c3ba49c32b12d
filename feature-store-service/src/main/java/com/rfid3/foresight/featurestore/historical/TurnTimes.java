package com.rfid3.foresight.featurestore.historical;

import com.rfid3.foresight.featurestore.ledger.KnownScan;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * When the rental scans of a class were made, since when each is known and since when taken back,
 * by contract: 24 bytes a scan, so that the turns of a large shop fit into memory. Times are whole
 * microseconds, as the ledger keeps them.
 */
final class TurnTimes {
  private static final int STRIDE = 3;
  private static final long NEVER = Long.MAX_VALUE;

  private long[] times = new long[4 * STRIDE];
  private int[] ends = new int[4];
  private int scans;
  private int contracts;

  /** Takes the scans of one tag on one contract. */
  void add(List<KnownScan> ofContract) {
    for (KnownScan scan : ofContract) {
      int at = scans * STRIDE;
      if (at == times.length) {
        times = Arrays.copyOf(times, 2 * at);
      }
      times[at] = micros(scan.scan().at());
      times[at + 1] = micros(scan.seenAt());
      times[at + 2] = scan.goneAt().map(TurnTimes::micros).orElse(NEVER);
      scans++;
    }
    if (contracts == ends.length) {
      ends = Arrays.copyOf(ends, 2 * contracts);
    }
    ends[contracts++] = scans;
  }

  /** The turns there were at an instant, as known at another, by the first scan of each. */
  void forEachTurn(AskedRow asked, Consumer<Instant> sink) {
    long asOf = micros(asked.asOf());
    long knownAt = micros(asked.knownAt());
    int scan = 0;
    for (int contract = 0; contract < contracts; contract++) {
      long first = NEVER;
      for (; scan < ends[contract]; scan++) {
        int at = scan * STRIDE;
        boolean counts = times[at] <= asOf && times[at + 1] <= knownAt && times[at + 2] > knownAt;
        first = counts ? Math.min(first, times[at]) : first;
      }
      if (first != NEVER) {
        sink.accept(Instant.EPOCH.plus(first, ChronoUnit.MICROS));
      }
    }
  }

  private static long micros(Instant at) {
    return Math.addExact(
        Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000L);
  }
}
