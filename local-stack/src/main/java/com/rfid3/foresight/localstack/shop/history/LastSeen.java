package com.rfid3.foresight.localstack.shop.history;

import com.rfid3.foresight.localstack.shop.fleet.Fleet;
import java.util.Arrays;

/** The last scan of each piece, in columns. */
public final class LastSeen {

  private final long[] at;
  private final ScanStatus[] status;
  private final String[] contract;

  LastSeen(int pieces) {
    at = new long[pieces];
    status = new ScanStatus[pieces];
    contract = new String[pieces];
    Arrays.fill(at, Fleet.NEVER);
    Arrays.fill(status, ScanStatus.READY);
    Arrays.fill(contract, "");
  }

  void note(Sighting sighting) {
    int piece = sighting.piece();
    if (wasSeen(piece) && sighting.at() < at[piece]) {
      return;
    }
    at[piece] = sighting.at();
    status[piece] = sighting.status();
    if (!sighting.paper().contract().isEmpty()) {
      contract[piece] = sighting.paper().contract();
    }
  }

  /** Whether the piece was scanned within the history. */
  public boolean wasSeen(int piece) {
    return at[piece] != Fleet.NEVER;
  }

  /** Seconds of the shop's wall clock; only for a piece that was seen. */
  public long at(int piece) {
    return at[piece];
  }

  /** What the last scan said; ready for a piece that was not seen. */
  public ScanStatus status(int piece) {
    return status[piece];
  }

  /** The last contract, or empty. */
  public String contract(int piece) {
    return contract[piece];
  }
}
