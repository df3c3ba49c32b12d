package com.rfid3.foresight.legacyinventory.summary;

import java.time.Duration;
import java.time.Instant;

/**
 * The last complete scan count. The legacy application empties its scan table every hour and fills
 * it again for minutes; a count taken meanwhile is wrong and low. A count that fell is believed
 * only when it stands still, or when it has stayed low for longer than any reload lasts.
 *
 * @param complete the count to show
 * @param lowSince when the table first held fewer rows, null while it does not
 * @param lastTotal rows at the latest look
 */
public record CompleteScans(ScanCounts complete, Instant lowSince, long lastTotal) {
  /** The lock the legacy application holds while it reloads expires after 30 minutes. */
  static final Duration LONGEST_RELOAD = Duration.ofMinutes(35);

  public static CompleteScans first(ScanCounts seen) {
    return new CompleteScans(seen, null, seen.total());
  }

  public CompleteScans next(ScanCounts seen, Instant now) {
    if (seen.total() >= complete.total()) {
      return first(seen);
    }
    Instant since = lowSince == null ? now : lowSince;
    boolean standsStill = seen.total() > 0 && lowSince != null && seen.total() == lastTotal;
    if (standsStill || since.plus(LONGEST_RELOAD).isBefore(now)) {
      return first(seen);
    }
    return new CompleteScans(complete, since, seen.total());
  }
}
