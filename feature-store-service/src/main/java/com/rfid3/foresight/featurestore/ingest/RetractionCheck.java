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
   * Whether the comparison counts. It does not if rows were deleted while it was made: what seemed
   * missing may only have been on its way out and in again.
   */
  boolean compare(IngestPosition position, ScanExtent before, Instant now) {
    long most = (long) Math.ceil(before.rows() * settings.shrinkShare());
    List<Long> missing = retracted.missing(most);
    ScanExtent after = source.extent(position.lastId()).await().atMost(Patience.STATEMENT);
    boolean still = after.firstId() == before.firstId() && after.rowsUpTo() == before.rowsUpTo();
    if (!still || reload.underWay().await().atMost(Patience.STATEMENT)) {
      return false;
    }
    if (missing.size() > most) {
      Log.warnf("More than %d scans are missing in the source: none is taken for gone", most);
    } else {
      retracted.mark(missing, now);
    }
    return true;
  }
}
