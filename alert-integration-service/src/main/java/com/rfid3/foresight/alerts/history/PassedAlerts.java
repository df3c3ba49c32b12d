package com.rfid3.foresight.alerts.history;

import com.rfid3.foresight.alerts.listing.AlertBoard;
import com.rfid3.foresight.alerts.listing.Visibility;
import com.rfid3.foresight.alerts.merge.AlertMerge;
import com.rfid3.foresight.alerts.merge.MergedAlert;
import com.rfid3.foresight.alerts.merge.Sources;
import com.rfid3.foresight.alerts.predicted.EndedLives.Ended;
import com.rfid3.foresight.alerts.predicted.StoredAlert;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlert;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlerts;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Lives that ended between two looks at the tables, put into the words that the merge would have
 * found for them. A legacy row that was deleted within that time leaves no trace anywhere.
 */
@ApplicationScoped
class PassedAlerts {
  private final AlertMerge merge = new AlertMerge();
  private final LegacyAlerts legacy;
  private final AlertBoard board;
  private final ShopTime time;
  private final Clock clock;

  PassedAlerts(LegacyAlerts legacy, AlertBoard board, ShopTime time, Clock clock) {
    this.legacy = legacy;
    this.board = board;
    this.time = time;
    this.clock = clock;
  }

  /** These lives of predictive alerts. */
  List<Passed> of(List<Ended> ended) {
    Visibility visibility = board.visibility();
    return ended.stream().map(each -> of(each, visibility)).toList();
  }

  private Passed of(Ended ended, Visibility visibility) {
    StoredAlert stored = ended.alert();
    MergedAlert alone = alone(List.of(), List.of(stored));
    return new Passed(
        stored.id(),
        stored.life().openedAt(),
        ended.at(),
        Snapshots.ended(Snapshots.of(alone), ended.reason()),
        visibility.shows(stored));
  }

  /** Legacy alerts that came after the first id, up to the second, and are over already. */
  Uni<List<Passed>> legacy(long after, long upTo) {
    return after >= upTo
        ? Uni.createFrom().item(List.of())
        : legacy.passed(after, upTo).map(rows -> rows.stream().map(this::of).toList());
  }

  private Passed of(LegacyAlerts.Passed row) {
    MergedAlert alone = alone(List.of(row.alert()), List.of());
    Instant now = clock.instant();
    Instant opened = alone.content().createdAt().orElse(now);
    Instant ended = row.resolvedAt().map(time::instantOf).filter(opened::isBefore).orElse(now);
    return new Passed(
        alone.id(),
        opened,
        ended,
        Snapshots.ended(Snapshots.of(alone), "was over before the next look at its table"),
        true);
  }

  private MergedAlert alone(List<LegacyAlert> existing, List<StoredAlert> predicted) {
    return merge.merge(new Sources(existing, predicted, Map.of()), clock.instant()).getFirst();
  }
}
