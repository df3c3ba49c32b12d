package com.rfid3.foresight.featurestore.ingest;

import com.rfid3.foresight.featurestore.sql.Patience;
import com.rfid3.foresight.legacyinventory.fleet.FleetItem;
import com.rfid3.foresight.legacyinventory.fleet.FleetReader;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import com.rfid3.foresight.platform.jobs.JobSlot;
import com.rfid3.foresight.platform.jobs.JobSlots;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Takes the snapshot of all items, once per shop day. */
@ApplicationScoped
public class ItemHistoryJob {
  private static final String JOB = "daily_item_history";
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration RETRY = Duration.ofMinutes(15);
  private static final int PAGE = 500;

  private final JobSlots slots;
  private final FleetReader items;
  private final ItemHistory history;
  private final Day day;

  ItemHistoryJob(JobSlots slots, FleetReader items, ItemHistory history, Day day) {
    this.slots = slots;
    this.items = items;
    this.history = history;
    this.day = day;
  }

  /** Takes today's snapshot unless it has been taken, here or by another replica. */
  public Uni<Void> runDue() {
    LocalDate today = day.today();
    return history
        .lastDay()
        .chain(
            last ->
                last.filter(today::equals).isPresent() ? Uni.createFrom().voidItem() : run(today));
  }

  // A slot that failed stays failed; the snapshot of the day is tried again in the next one.
  private Uni<Void> run(LocalDate today) {
    return slots
        .runOnce(
            JobSlot.regular(JOB, RETRY, day.now()),
            LEASE,
            claim ->
                Uni.createFrom()
                    .item(
                        () ->
                            new JsonObject()
                                .put("day", today.toString())
                                .put("changed", snapshot(today)))
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
        .replaceWithVoid();
  }

  /** Snapshot of every item under a day; blocking. Taken twice it changes nothing. */
  public int snapshot(LocalDate today) {
    int changed = 0;
    Instant now = day.now();
    String after = "";
    List<FleetItem> page;
    do {
      page = items.page(after, PAGE).await().atMost(Patience.STATEMENT);
      if (!page.isEmpty()) {
        changed += history.record(page, PAGE, today, now);
        after = page.getLast().tagId();
      }
    } while (page.size() == PAGE);
    history.complete(today, now);
    return changed;
  }

  /** The shop's calendar. */
  @ApplicationScoped
  static class Day {
    private final ShopTime shop;
    private final Clock clock;

    Day(ShopTime shop, Clock clock) {
      this.shop = shop;
      this.clock = clock;
    }

    LocalDate today() {
      return shop.dateOf(clock.instant());
    }

    Instant now() {
      return clock.instant();
    }
  }
}
