package com.rfid3.foresight.featurestore.ingest;

import com.rfid3.foresight.featurestore.sql.Patience;
import com.rfid3.foresight.legacyinventory.reload.ReloadWatch;
import com.rfid3.foresight.legacyinventory.scan.ScanExtent;
import com.rfid3.foresight.legacyinventory.scan.ScanReader;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Compares the ledger with a complete, quiet source and marks what was taken back. */
@ApplicationScoped
class RetractionCheck {
  private final ScanReader source;
  private final ReloadWatch reload;
  private final RetractedScans retracted;
  private final IngestSettings settings;

  RetractionCheck(
      ScanReader source, ReloadWatch reload, RetractedScans retracted, IngestSettings settings) {
    this.source = source;
    this.reload = reload;
    this.retracted = retracted;
    this.settings = settings;
  }

  /**
   * What the comparison found. It does not count if rows were deleted while it was made: what
   * seemed missing may only have been on its way out and in again.
   */
  Finding compare(IngestPosition position, Instant now) {
    ScanExtent before = atHome(position);
    if (!position.hasRead(before)) {
      return Finding.UNCERTAIN;
    }
    long most = (long) Math.ceil(before.rows() * settings.shrinkShare());
    List<Long> missing = retracted.missing(most);
    ScanExtent after = atHome(position);
    boolean still = after.firstId() == before.firstId() && after.rowsUpTo() == before.rowsUpTo();
    if (!still || reload.underWay().await().atMost(Patience.STATEMENT)) {
      return Finding.UNCERTAIN;
    }
    if (missing.size() > most) {
      Log.warnf("More than %d scans are missing in the source: none is taken for gone", most);
      return Finding.TOO_MANY_MISSING;
    }
    retracted.mark(missing, now);
    return Finding.AGREED;
  }

  // The ledger is compared with the shop's own server; what a replica said of it may be over.
  private ScanExtent atHome(IngestPosition position) {
    return source.extentAtHome(position.lastId()).await().atMost(Patience.STATEMENT);
  }

  /** What came of a comparison. */
  enum Finding {
    /** The source moved meanwhile. */
    UNCERTAIN,
    /** What is missing was taken back. */
    AGREED,
    /** More is missing than corrections explain; nothing was marked. */
    TOO_MANY_MISSING
  }
}
