package com.rfid3.foresight.gateway.item;

import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.contracts.insight.ItemInfo;
import com.rfid3.foresight.gateway.lastgood.LastKnownGood;
import com.rfid3.foresight.gateway.upstream.Hop;
import com.rfid3.foresight.gateway.upstream.HopFailure;
import com.rfid3.foresight.gateway.upstream.Hops;
import com.rfid3.foresight.gateway.upstream.Replies;
import com.rfid3.foresight.gateway.upstream.Sourced;
import com.rfid3.foresight.legacyinventory.item.LegacyItem;
import com.rfid3.foresight.legacyinventory.item.LegacyItems;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/**
 * What the legacy system says of an item: from its table, else the last known good. Empty only when
 * the database says that there is no such item.
 */
@ApplicationScoped
class ItemLookup {
  private final LegacyItems items;
  private final Hop hop;
  private final Replies replies;
  private final LastKnownGood lastGood;
  private final Clock clock;

  ItemLookup(LegacyItems items, Hops hops, Replies replies, LastKnownGood lastGood, Clock clock) {
    this.items = items;
    this.hop = hops.inventory();
    this.replies = replies;
    this.lastGood = lastGood;
    this.clock = clock;
  }

  Uni<Optional<Sourced<ItemInfo>>> find(String tag) {
    String key = LastKnownGood.LEGACY + "item:" + tag.toLowerCase(Locale.ROOT);
    return hop.call(() -> items.find(tag))
        .map(found -> heard(key, found))
        .onFailure(HopFailure.class)
        .recoverWithUni(failure -> remembered(key, failure));
  }

  private Optional<Sourced<ItemInfo>> heard(String key, Optional<LegacyItem> found) {
    return found
        .map(ItemLookup::infoOf)
        .map(
            info -> {
              lastGood.keep(key, replies.said(info), clock.instant());
              return new Sourced.Live<>(info, clock.instant());
            });
  }

  private Uni<Optional<Sourced<ItemInfo>>> remembered(String key, HopFailure failure) {
    DegradedReason reason =
        failure.reason() == DegradedReason.OVERLOADED
            ? DegradedReason.OVERLOADED
            : DegradedReason.DATABASE_DOWN;
    return lastGood
        .inPlaceOf(key, ItemInfo.class, new HopFailure(reason, failure))
        .map(Optional::of);
  }

  private static ItemInfo infoOf(LegacyItem item) {
    return new ItemInfo(
        item.tagId(), item.commonName(), item.status(), item.quality(), item.binLocation());
  }
}
