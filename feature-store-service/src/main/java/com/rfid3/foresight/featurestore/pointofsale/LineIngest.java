package com.rfid3.foresight.featurestore.pointofsale;

import com.rfid3.foresight.featurestore.ingest.IngestPosition;
import com.rfid3.foresight.featurestore.ingest.IngestPositions;
import com.rfid3.foresight.featurestore.sql.Patience;
import com.rfid3.foresight.legacyinventory.pointofsale.ContractLine;
import com.rfid3.foresight.legacyinventory.pointofsale.ContractLineReader;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Copies contract lines, new ones only, or all of them after an import has replaced the table.
 * Blocking. Started again after a crash, it goes on from the last page.
 */
@ApplicationScoped
class LineIngest {
  private static final String SOURCE = "pos_transaction_items";
  private static final int PAGE = 1000;
  // Imports replace the table, which shows in its ids: there is no need to read it for nothing.
  private static final Duration NO_SWEEP = Duration.ofDays(36_500);

  private final ContractLineReader source;
  private final PosLines lines;
  private final IngestPositions positions;
  private final ShopTime shop;

  LineIngest(ContractLineReader source, PosLines lines, IngestPositions positions, ShopTime shop) {
    this.source = source;
    this.lines = lines;
    this.positions = positions;
    this.shop = shop;
  }

  /** Copies what is there; answers what came of the lines read. */
  LineReport run(Instant now) {
    var stored = positions.load(SOURCE, now).await().atMost(Patience.STATEMENT).position();
    var extent = source.extent(stored.lastId()).await().atMost(Patience.STATEMENT);
    IngestPosition position = stored.against(extent, now, NO_SWEEP);
    LineCheck check = new LineCheck(shop.localOf(now));
    LineReport report = LineReport.NOTHING;
    List<ContractLine> page;
    do {
      page = source.page(position.lastId(), PAGE).await().atMost(Patience.STATEMENT);
      if (!page.isEmpty()) {
        var checked = page.stream().map(check::check).toList();
        lines.enter(checked, now).await().atMost(Patience.STATEMENT);
        report = report.plus(checked);
        position = position.after(page.getLast().id(), page.size());
        positions.save(SOURCE, position, "reading", now).await().atMost(Patience.STATEMENT);
      }
    } while (page.size() == PAGE);
    if (report.read() > 0) {
      lines.tidy(position.sweptAt()).await().atMost(Patience.STATEMENT);
      positions.save(SOURCE, position, "settled", now).await().atMost(Patience.STATEMENT);
    }
    return report;
  }
}
