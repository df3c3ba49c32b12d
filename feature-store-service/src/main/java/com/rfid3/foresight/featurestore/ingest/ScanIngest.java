package com.rfid3.foresight.featurestore.ingest;

import com.rfid3.foresight.legacyinventory.scan.ScanExtent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * Copies scans into the ledger. A reload of the source under way costs nothing: what is there is
 * copied now, what comes later is copied later, and nothing is ever removed. Blocking: to be run on
 * a worker thread.
 */
@ApplicationScoped
public class ScanIngest {
  private final ScanCopy copy;
  private final SourceWatch watch;
  private final RetractionCheck retraction;
  private final Clock clock;

  ScanIngest(ScanCopy copy, SourceWatch watch, RetractionCheck retraction, Clock clock) {
    this.copy = copy;
    this.watch = watch;
    this.retraction = retraction;
    this.clock = clock;
  }

  /** Copies all that is there. Started again after a crash, it goes on from the last page. */
  public IngestOutcome run() {
    Instant now = clock.instant();
    var copied = copy.run(now);
    ScanExtent extent = watch.extent(copied.position());
    SourceState state = watch.judge(copied, extent, now);
    boolean due = state == SourceState.SETTLED && !copied.position().checked();
    boolean compared = due && retraction.compare(copied.position(), extent, now);
    watch.keep(compared ? copied.position().compared() : copied.position(), state, now);
    return new IngestOutcome(copied.entered(), state);
  }
}
