package com.rfid3.foresight.alerts.listing;

import com.rfid3.foresight.alerts.merge.MergedAlert;
import com.rfid3.foresight.alerts.merge.Rank;
import com.rfid3.foresight.contracts.alert.AlertFreshness;
import com.rfid3.foresight.contracts.alert.AlertList;
import com.rfid3.foresight.contracts.common.Page;
import java.util.ArrayList;
import java.util.List;

/** Cuts a page out of the merged list and counts all that the filter lets through. */
final class Pager {

  private Pager() {}

  static AlertList page(List<MergedAlert> ranked, AlertQuery query, AlertFreshness freshness) {
    Counts counts = new Counts();
    List<MergedAlert> page = new ArrayList<>();
    int start = query.cursor().map(last -> firstAfter(ranked, last.after())).orElse(0);
    boolean more = false;
    for (int i = 0; i < ranked.size(); i++) {
      MergedAlert alert = ranked.get(i);
      if (query.filter().accepts(alert)) {
        counts.add(alert);
        if (i >= start) {
          more = page.size() == query.limit();
          add(page, alert, query.limit());
        }
      }
    }
    String next = more ? cursorAt(page.getLast(), query) : null;
    return new AlertList(
        page.stream().map(Views::of).toList(),
        counts.summary(),
        new Page(query.limit(), next),
        freshness);
  }

  private static void add(List<MergedAlert> page, MergedAlert alert, int limit) {
    if (page.size() < limit) {
      page.add(alert);
    }
  }

  /** Place of the first alert behind this rank, whether or not the alert of the rank is left. */
  private static int firstAfter(List<MergedAlert> ranked, Rank last) {
    int from = 0;
    int to = ranked.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (Rank.of(ranked.get(middle)).compareTo(last) > 0) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  private static String cursorAt(MergedAlert last, AlertQuery query) {
    return new Cursor(Rank.of(last), query.filter().hashCode()).encode();
  }
}
