package com.rfid3.foresight.alerts.history;

import com.rfid3.foresight.alerts.delivery.OutboxReads;
import com.rfid3.foresight.alerts.listing.AlertBoard;
import com.rfid3.foresight.alerts.merge.MergedAlert;
import com.rfid3.foresight.contracts.alert.AlertChange;
import com.rfid3.foresight.contracts.alert.AlertHistory;
import com.rfid3.foresight.contracts.alert.AlertNoise;
import com.rfid3.foresight.contracts.common.Page;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.platform.web.Parameters.IntRange;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Looks into the history. */
@ApplicationScoped
class History {
  private static final int MOST_EXPORTED = 100_000;
  private static final int STEP = 1_000;
  private static final IntRange DAYS = new IntRange(1, 366, 30);

  private final ChangeLog log;
  private final OutboxReads outbox;
  private final AlertBoard board;
  private final Clock clock;

  History(ChangeLog log, OutboxReads outbox, AlertBoard board, Clock clock) {
    this.log = log;
    this.outbox = outbox;
    this.board = board;
    this.clock = clock;
  }

  Uni<AlertHistory> page(HistoryQuery query) {
    // One more than asked for tells whether there is a next page.
    return log.read(query.atMost(query.limit() + 1))
        .map(
            found -> {
              boolean more = found.size() > query.limit();
              List<AlertChange> page = more ? found.subList(0, query.limit()) : found;
              String next = more ? Long.toString(page.getLast().id()) : null;
              return new AlertHistory(page, new Page(query.limit(), next));
            });
  }

  /** Begins once the first rows are read, so that an absent database can still be told of. */
  Multi<String> export(HistoryQuery query) {
    return log.read(query.atMost(STEP))
        .onItem()
        .transformToMulti(
            first ->
                Multi.createFrom()
                    .items(Csv.HEAD + csv(first))
                    .onCompletion()
                    .switchTo(rest(query, first)));
  }

  private Multi<String> rest(HistoryQuery query, List<AlertChange> first) {
    AtomicReference<List<AlertChange>> last = new AtomicReference<>(first);
    AtomicInteger left = new AtomicInteger(MOST_EXPORTED - STEP);
    return first.size() < STEP
        ? Multi.createFrom().empty()
        : Multi.createBy()
            .repeating()
            .uni(() -> log.read(query.before(last.get().getLast().id(), STEP)).invoke(last::set))
            .whilst(found -> found.size() == STEP && left.addAndGet(-STEP) > 0)
            .map(History::csv);
  }

  private static String csv(List<AlertChange> changes) {
    return changes.stream().map(Csv::row).collect(Collectors.joining());
  }

  Uni<AlertNoise> noise(String days) {
    Parameters parameters = new Parameters();
    int span = parameters.integer("days", days, DAYS);
    parameters.check();
    Instant since = clock.instant().minus(Duration.ofDays(span));
    return Uni.combine()
        .all()
        .unis(log.opened(since), outbox.delivered(since))
        .with((opened, delivered) -> noise(span, opened, delivered));
  }

  private AlertNoise noise(int days, int[] opened, int delivered) {
    List<MergedAlert> listed = board.list().map(list -> list.alerts()).orElse(List.of());
    int groups = (int) listed.stream().map(alert -> alert.bonds().group()).distinct().count();
    Double reduction = opened[0] == 0 ? null : (double) opened[1] / opened[0];
    return new AlertNoise(days, opened[0], opened[1], delivered, reduction, listed.size(), groups);
  }
}
