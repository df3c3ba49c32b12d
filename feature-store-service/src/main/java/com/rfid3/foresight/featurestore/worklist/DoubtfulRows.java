package com.rfid3.foresight.featurestore.worklist;

import com.rfid3.foresight.contracts.feature.WorklistEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Rows of scans and contracts that cannot be true. */
@ApplicationScoped
class DoubtfulRows {
  private final ScanFaults scans;
  private final LineFaults lines;

  DoubtfulRows(ScanFaults scans, LineFaults lines) {
    this.scans = scans;
    this.lines = lines;
  }

  Uni<List<WorklistEntry>> find(Instant now, int most) {
    return Uni.join()
        .all(scans.impossibleDates(now, most), scans.unknownTags(most), lines.rejected(most))
        .andFailFast()
        .map(
            found -> {
              List<WorklistEntry> all = new ArrayList<>();
              found.forEach(all::addAll);
              return all;
            });
  }
}
