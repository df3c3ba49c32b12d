package com.rfid3.foresight.alerts.listing;

import com.rfid3.foresight.alerts.merge.MergedAlert;
import com.rfid3.foresight.alerts.merge.Rank;
import com.rfid3.foresight.contracts.alert.AlertFreshness;
import com.rfid3.foresight.contracts.alert.AlertList;
import com.rfid3.foresight.contracts.common.Page;
import java.util.List;

/** Cuts a page out of the merged list, with the counts of all that the filter lets through. */
public final class Pager {

  private Pager() {}

  /** The page that is asked for. */
  public static AlertList page(MergedList list, AlertQuery query, AlertFreshness freshness) {
    List<MergedAlert> ranked = list.alerts();
    int start = query.cursor().map(last -> firstAfter(ranked, last.after())).orElse(0);
    // One more than asked for tells whether there is a next page.
    List<MergedAlert> found =
        ranked.subList(start, ranked.size()).stream()
            .filter(query.filter()::accepts)
            .limit(query.limit() + 1L)
            .toList();
    boolean more = found.size() > query.limit();
    List<MergedAlert> page = more ? found.subList(0, query.limit()) : found;
    return new AlertList(
        page.stream().map(Views::of).toList(),
        list.summary(query.filter()),
        new Page(query.limit(), more ? cursorAt(page.getLast(), query) : null),
        freshness);
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
