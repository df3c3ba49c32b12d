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
    boolean more = false;
    for (MergedAlert alert : ranked) {
      if (query.filter().accepts(alert)) {
        counts.add(alert);
        if (isAfter(alert, query)) {
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

  private static boolean isAfter(MergedAlert alert, AlertQuery query) {
    return query.cursor().map(last -> Rank.of(alert).compareTo(last.after()) > 0).orElse(true);
  }

  private static String cursorAt(MergedAlert last, AlertQuery query) {
    return new Cursor(Rank.of(last), query.filter().hashCode()).encode();
  }
}
