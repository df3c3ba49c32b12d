package com.rfid3.foresight.featurestore.backfill;

import com.rfid3.foresight.featurestore.ledger.KnownHistory;
import com.rfid3.foresight.featurestore.ledger.LedgerHistories;
import com.rfid3.foresight.featurestore.membership.Standings;
import com.rfid3.foresight.featurestore.pointofsale.DueDates;
import com.rfid3.foresight.featurestore.pointofsale.DueDates.Due;
import com.rfid3.foresight.featurestore.sql.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Works a window off: items from the tag where it stopped, then classes and above from the first
 * cycle. Any part may be repeated. Blocking.
 */
@ApplicationScoped
class BackfillWork {
  private static final int WRITTEN_AT_ONCE = 2_000;
  private static final int ENTITIES_AT_ONCE = 200;

  private final LedgerHistories ledger;
  private final DueDates dues;
  private final ClassCycles classes;
  private final PastRows rows;

  BackfillWork(LedgerHistories ledger, DueDates dues, ClassCycles classes, PastRows rows) {
    this.ledger = ledger;
    this.dues = dues;
    this.classes = classes;
    this.rows = rows;
  }

  /** Told how far the work is after each portion; it ends the work by throwing. */
  interface Watch {
    /** Some tags are done, up to and with one; so many values were news. */
    void items(int tags, String last, int written);

    /** So many cycles of all are done; so many values were news. */
    void classes(int done, int total, int written);
  }

  void run(Window window, String afterTag, Standings standings, Watch watch) {
    items(window, afterTag, watch);
    ClassCycles.Walk walk = classes.over(window, standings);
    for (int i = 0; i < walk.cycles(); i++) {
      walk.compute(i);
      boolean last = i == walk.cycles() - 1;
      if (last || walk.log().size() >= WRITTEN_AT_ONCE || i % 20 == 0) {
        watch.classes(i + 1, walk.cycles(), rows.write(walk.log().take(), window.to()));
      }
    }
  }

  private void items(Window window, String afterTag, Watch watch) {
    String after = afterTag;
    List<KnownHistory> page = ledger.behind(after).await().atMost(Patience.STATEMENT);
    while (!page.isEmpty()) {
      for (int from = 0; from < page.size(); from += ENTITIES_AT_ONCE) {
        List<KnownHistory> part =
            page.subList(from, Math.min(page.size(), from + ENTITIES_AT_ONCE));
        List<Written> written = new ArrayList<>();
        Due due = due(part);
        part.forEach(history -> written.addAll(ItemCycles.of(history, window, due)));
        after = part.getLast().tagId();
        watch.items(part.size(), after, written.isEmpty() ? 0 : rows.write(written, window.to()));
      }
      page = ledger.behind(after).await().atMost(Patience.STATEMENT);
    }
  }

  private Due due(List<KnownHistory> histories) {
    List<String> contracts =
        histories.stream()
            .flatMap(history -> ItemCycles.rentals(history).stream())
            .map(each -> each.scan().contract().strip())
            .toList();
    return dues.of(contracts).await().atMost(Patience.STATEMENT);
  }
}
