package com.rfid3.foresight.featurestore.ingest;

import com.rfid3.foresight.featurestore.ingest.RetractionCheck.Finding;
import com.rfid3.foresight.legacyinventory.scan.ScanExtent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

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
    // As the tables keep it, so that what is written at this time is found by it.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var copied = copy.run(now);
    ScanExtent extent = watch.extent(copied.position());
    SourceState state = watch.judge(copied, extent, now);
    boolean due = state == SourceState.SETTLED && !copied.position().checked();
    Finding found = due ? retraction.compare(copied.position(), now) : Finding.UNCERTAIN;
    // Compared again each time, until the missing scans are back: no alert may end by itself.
    SourceState judged = found == Finding.TOO_MANY_MISSING ? SourceState.SHRUNK : state;
    IngestPosition reached =
        found == Finding.AGREED ? copied.position().compared() : copied.position();
    watch.keep(reached, judged, now);
    return new IngestOutcome(copied.entered(), judged);
  }
}
