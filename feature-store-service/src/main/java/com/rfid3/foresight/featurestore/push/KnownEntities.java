package com.rfid3.foresight.featurestore.push;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.ledger.Spelling;
import com.rfid3.foresight.featurestore.offline.LatestFeatures;
import com.rfid3.foresight.featurestore.sql.MultiRowInsert;
import com.rfid3.foresight.featurestore.sql.Patience;
import com.rfid3.foresight.legacyinventory.fleet.FleetReader;
import com.rfid3.foresight.platform.web.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Refuses values of entities that nobody has heard of: a slip of the pen must not become one. */
@ApplicationScoped
class KnownEntities {
  private final LatestFeatures latest;
  private final FleetReader fleet;

  KnownEntities(LatestFeatures latest, FleetReader fleet) {
    this.latest = latest;
    this.fleet = fleet;
  }

  /** {@code fields} holds the name to refuse by, per position in {@code values}. Blocking. */
  void refuseOthers(
      EntityKind kind,
      List<PushedValue> values,
      Map<Integer, String> fields,
      Parameters parameters) {
    List<String> names =
        values.stream()
            .filter(value -> value.feature().view().entityKind() == kind)
            .map(PushedValue::entity)
            .distinct()
            .toList();
    if (names.isEmpty()) {
      return;
    }
    var found =
        latest
            .find(kind, names, MultiRowInsert.atLeast(names.size()))
            .await()
            .atMost(Patience.STATEMENT);
    for (int i = 0; i < values.size(); i++) {
      PushedValue value = values.get(i);
      boolean ofKind = value.feature().view().entityKind() == kind;
      if (ofKind
          && !found.containsKey(Spelling.fold(value.entity()))
          && !isNeverScannedItem(kind, value.entity())) {
        parameters.refuse(fields.get(i), "nothing is known of it");
      }
    }
  }

  private boolean isNeverScannedItem(EntityKind kind, String tag) {
    return kind == EntityKind.ITEM
        && fleet.find(tag).await().atMost(Patience.STATEMENT).isPresent();
  }
}
