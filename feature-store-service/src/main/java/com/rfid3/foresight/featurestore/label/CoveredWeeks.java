package com.rfid3.foresight.featurestore.label;

import com.rfid3.foresight.legacyinventory.time.ShopTime;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which weeks the scans cover wholly: the week is over by the day up to which scans have been
 * copied, and scans of any kind were made on enough different days of it. Weeks in which the
 * scanners were hardly used say nothing of demand, however few turns they hold.
 */
final class CoveredWeeks {
  private final int daysNeeded;
  private final Map<LocalDate, Set<LocalDate>> scanDays = new HashMap<>();

  CoveredWeeks(int daysNeeded) {
    this.daysNeeded = daysNeeded;
  }

  void scannedOn(LocalDate day) {
    scanDays.computeIfAbsent(ShopTime.weekOf(day), week -> new HashSet<>()).add(day);
  }

  /** Whether the week of a Monday is covered, {@code copiedTo} being the last day with copies. */
  boolean covers(LocalDate monday, LocalDate copiedTo) {
    boolean over = !monday.plusWeeks(1).isAfter(copiedTo);
    return over && scanDays.getOrDefault(monday, Set.of()).size() >= daysNeeded;
  }
}
