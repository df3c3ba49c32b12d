package com.rfid3.foresight.featurestore.ingest;

import com.rfid3.foresight.featurestore.ingest.ScanCopy.Copied;
import com.rfid3.foresight.featurestore.sql.Patience;
import com.rfid3.foresight.legacyinventory.reload.ReloadWatch;
import com.rfid3.foresight.legacyinventory.scan.ScanExtent;
import com.rfid3.foresight.legacyinventory.scan.ScanReader;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Judges in what state the source is after it was copied. */
@ApplicationScoped
class SourceWatch {
  private final ScanReader source;
  private final ReloadWatch reload;
  private final IngestPositions positions;
  private final IngestSettings settings;

  SourceWatch(
      ScanReader source, ReloadWatch reload, IngestPositions positions, IngestSettings settings) {
    this.source = source;
    this.reload = reload;
    this.positions = positions;
    this.settings = settings;
  }

  ScanExtent extent(IngestPosition position) {
    return source.extent(position.lastId()).await().atMost(Patience.STATEMENT);
  }

  SourceState judge(Copied copied, ScanExtent now, Instant at) {
    boolean settled = copied.position().settled(at, settings.settle());
    boolean shrunk = now.rows() < copied.lastCompleteRows() * (1 - settings.shrinkShare());
    if (reload.underWay().await().atMost(Patience.STATEMENT) || !copied.position().hasRead(now)) {
      return SourceState.RELOADING;
    }
    if (shrunk) {
      return settled ? SourceState.SHRUNK : SourceState.RELOADING;
    }
    return settled ? SourceState.SETTLED : SourceState.FILLING;
  }

  /** Keeps the place, the state, and the size of the source where it is known to be whole. */
  void keep(IngestPosition position, SourceState state, Instant at) {
    if (state == SourceState.SHRUNK) {
      Log.warnf("The scans shrank to %d rows: nothing is taken for gone", position.rowsRead());
    }
    positions
        .save(IngestPositions.SCANS, position, state.wire(), at)
        .await()
        .atMost(Patience.STATEMENT);
    if (state == SourceState.SETTLED && position.checked()) {
      positions.complete(position.rowsRead()).await().atMost(Patience.STATEMENT);
    }
  }
}
