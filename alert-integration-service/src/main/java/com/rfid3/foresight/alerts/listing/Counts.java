package com.rfid3.foresight.alerts.listing;

import com.rfid3.foresight.alerts.merge.MergedAlert;
import com.rfid3.foresight.contracts.alert.AlertSummary;

/** Counts alerts by severity and origin. */
final class Counts {
  private int critical;
  private int high;
  private int medium;
  private int low;
  private int existing;

  void add(MergedAlert alert) {
    existing += alert.isExisting() ? 1 : 0;
    switch (alert.weight().severity()) {
      case CRITICAL -> critical++;
      case HIGH -> high++;
      case MEDIUM -> medium++;
      case LOW -> low++;
    }
  }

  AlertSummary summary() {
    int total = critical + high + medium + low;
    return new AlertSummary(total, critical, high, medium, low, total - existing, existing);
  }
}
