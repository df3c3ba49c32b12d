package com.rfid3.foresight.featurestore.usage;

import com.rfid3.foresight.featurestore.ledger.LedgerScan;
import com.rfid3.foresight.legacyinventory.status.ItemStatus;
import com.rfid3.foresight.legacyinventory.status.ItemStatus.Condition;

/** Which scans say that an item is in service; laundry is none. */
public final class ServiceEvents {
  private ServiceEvents() {}

  /** Whether the scan shows the item in repair or waiting for inspection. */
  public static boolean isService(LedgerScan scan) {
    return scan.knownStatus()
        .map(ItemStatus::condition)
        .filter(condition -> condition == Condition.IN_SERVICE)
        .isPresent();
  }
}
