package com.rfid3.foresight.featurestore.historical;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.value.EntityValues;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a join would answer now, for those who check it against something else. Blocking. */
@ApplicationScoped
public class Replay {
  private final PastFeatures past;

  Replay(PastFeatures past) {
    this.past = past;
  }

  /** The same items as of an instant, as known then, in the same order. */
  public List<EntityValues> items(List<EntityValues> items, Instant asOf) {
    if (items.isEmpty()) {
      return List.of();
    }
    var values =
        past.join(EntityKind.ITEM)
            .at(items.stream().map(each -> new AskedRow(each.entity(), asOf, asOf)).toList());
    List<EntityValues> replayed = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      replayed.add(new EntityValues(EntityKind.ITEM, items.get(i).entity(), values.get(i)));
    }
    return replayed;
  }
}
