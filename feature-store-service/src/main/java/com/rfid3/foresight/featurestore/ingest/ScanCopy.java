package com.rfid3.foresight.featurestore.ingest;

import com.rfid3.foresight.featurestore.ledger.ScanLedger;
import com.rfid3.foresight.featurestore.sql.Patience;
import com.rfid3.foresight.legacyinventory.scan.LegacyScan;
import com.rfid3.foresight.legacyinventory.scan.ScanReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * Copies pages of scans into the ledger, keeping the place after each page: a page is entered first
 * and its place kept second, so that a crash between the two repeats a page and loses none.
 */
@ApplicationScoped
class ScanCopy {
  private final ScanReader source;
  private final ScanLedger ledger;
  private final IngestPositions positions;
  private final IngestSettings settings;

  ScanCopy(
      ScanReader source, ScanLedger ledger, IngestPositions positions, IngestSettings settings) {
    this.source = source;
    this.ledger = ledger;
    this.positions = positions;
    this.settings = settings;
  }

  /** Copies all that is there from where the last copying stopped, or from the beginning. */
  Copied run(Instant now) {
    var stored = positions.load(IngestPositions.SCANS, now).await().atMost(Patience.STATEMENT);
    var extent = source.extent(stored.position().lastId()).await().atMost(Patience.STATEMENT);
    IngestPosition reached = from(stored.position().against(extent, now, settings.sweep()), now);
    ledger.settle(now).await().atMost(Patience.STATEMENT);
    int entered = ledger.enteredSince(now).await().atMost(Patience.STATEMENT);
    return new Copied(reached, stored.lastCompleteRows(), entered);
  }

  private IngestPosition from(IngestPosition start, Instant now) {
    IngestPosition position = start;
    List<LegacyScan> page;
    do {
      page = source.page(position.lastId(), settings.page()).await().atMost(Patience.STATEMENT);
      if (!page.isEmpty()) {
        ledger.enter(page, now).await().atMost(Patience.STATEMENT);
        position = position.after(page.getLast().id(), page.size());
        positions
            .save(IngestPositions.SCANS, position, "reading", now)
            .await()
            .atMost(Patience.STATEMENT);
      }
    } while (page.size() == settings.page());
    return position;
  }

  /**
   * What was copied.
   *
   * @param lastCompleteRows rows of the last generation known to be complete, 0 for none
   * @param entered scans that were new to the ledger
   */
  record Copied(IngestPosition position, long lastCompleteRows, int entered) {}
}
