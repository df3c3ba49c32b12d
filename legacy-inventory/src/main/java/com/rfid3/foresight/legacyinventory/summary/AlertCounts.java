package com.rfid3.foresight.legacyinventory.summary;

/** Active legacy alerts by severity. */
public record AlertCounts(long critical, long high, long medium, long low) {

  public long active() {
    return critical + high + medium + low;
  }
}
