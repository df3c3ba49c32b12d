package com.rfid3.foresight.featurestore.state;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.contracts.feature.ItemState;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.category.Categories;
import com.rfid3.foresight.featurestore.ledger.Spelling;
import com.rfid3.foresight.featurestore.offline.LatestFeatures;
import com.rfid3.foresight.featurestore.offline.LatestFeatures.Kept;
import com.rfid3.foresight.featurestore.value.Measurement;
import com.rfid3.foresight.legacyinventory.fleet.FleetItem;
import com.rfid3.foresight.legacyinventory.fleet.FleetReader;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Items as they are now: what the legacy row says, and what the ledger says of their use. Tags with
 * scans but no item row are no items; their scans count in their class all the same.
 */
@ApplicationScoped
public class ItemStates {
  /** Most items of one page. */
  public static final int LARGEST_PAGE = 1000;

  private final FleetReader fleet;
  private final LatestFeatures features;
  private final Categories categories;
  private final ShopTime shop;

  public ItemStates(
      FleetReader fleet, LatestFeatures features, Categories categories, ShopTime shop) {
    this.fleet = fleet;
    this.features = features;
    this.categories = categories;
    this.shop = shop;
  }

  /** RFID items behind a tag, in order of tag. */
  public Uni<List<ItemState>> page(String after, int limit) {
    return fleet.taggedPage(after, limit).chain(items -> states(items, LARGEST_PAGE));
  }

  /** The item of a tag, of either population, in any spelling. */
  public Uni<Optional<ItemState>> find(String tag) {
    return fleet
        .find(tag)
        .chain(item -> states(item.stream().toList(), 1))
        .map(states -> states.stream().findFirst());
  }

  private Uni<List<ItemState>> states(List<FleetItem> items, int size) {
    if (items.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    List<String> tags = items.stream().map(FleetItem::tagId).toList();
    return Uni.combine()
        .all()
        .unis(features.find(EntityKind.ITEM, tags, size), categories.now())
        .asTuple()
        .map(
            read ->
                items.stream()
                    .map(item -> new ItemFacts(item, used(read.getItem1(), item)))
                    .map(facts -> facts.state(read.getItem2(), shop))
                    .toList());
  }

  private static Map<Feature, Measurement> used(Map<String, Kept> features, FleetItem item) {
    Kept kept = features.get(Spelling.fold(item.tagId()));
    return kept == null ? Map.of() : kept.entity().values();
  }
}
