package com.rfid3.foresight.alerts.listing;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.merge.MergedAlert;
import com.rfid3.foresight.contracts.alert.AlertSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The merged list as it stands until a source changes. Reading it merges and asks nothing. */
public final class MergedList {
  // Callers make up categories and stores; only so many of their filters are worth remembering.
  private static final int REMEMBERED_FILTERS = 64;

  private final List<MergedAlert> alerts;
  private final Validity validity;
  private final Map<AlertFilter, AlertSummary> summaries = new ConcurrentHashMap<>();

  /** A list of alerts in the order of reading. */
  public MergedList(List<MergedAlert> alerts, Validity validity) {
    this.alerts = alerts;
    this.validity = validity;
  }

  /**
   * Since when a list stands and until when: {@code revision} grows with each merge, {@code until}
   * is when the next snooze, silence or acknowledgement ends.
   */
  public record Validity(long revision, Instant mergedAt, Instant until) {}

  /** All alerts, folded ones included, in the order of reading. */
  public List<MergedAlert> alerts() {
    return alerts;
  }

  /** Since when and until when it stands. */
  public Validity validity() {
    return validity;
  }

  /** Counts of what a filter lets through; counted once per list and filter. */
  AlertSummary summary(AlertFilter filter) {
    if (summaries.size() >= REMEMBERED_FILTERS) {
      summaries.clear();
    }
    return summaries.computeIfAbsent(filter, this::count);
  }

  private AlertSummary count(AlertFilter filter) {
    Counts counts = new Counts();
    alerts.stream().filter(filter::accepts).forEach(counts::add);
    return counts.summary();
  }

  /** The alert of this id, folded ones included; empty where none is listed. */
  public Optional<MergedAlert> find(AlertId id) {
    return alerts.stream().filter(alert -> alert.id().equals(id)).findFirst();
  }
}
