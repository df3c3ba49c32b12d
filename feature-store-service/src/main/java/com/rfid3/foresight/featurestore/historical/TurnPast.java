package com.rfid3.foresight.featurestore.historical;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.ledger.Spelling;
import com.rfid3.foresight.featurestore.membership.Standing;
import com.rfid3.foresight.featurestore.membership.Standings;
import com.rfid3.foresight.featurestore.usage.TurnWindows;
import com.rfid3.foresight.featurestore.value.Measurement;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Turn features of classes, categories and the shop, replayed from the ledger. */
final class TurnPast {
  private final EntityKind kind;
  private final PastTurns turns;
  private final Standings standings;

  TurnPast(EntityKind kind, PastTurns turns, Standings standings) {
    this.kind = kind;
    this.turns = turns;
    this.standings = standings;
  }

  Map<Feature, Measurement> at(AskedRow asked) {
    TurnWindows windows = new TurnWindows(windows(), asked.asOf());
    String entity = Spelling.fold(asked.entity());
    Predicate<String> member = member(entity, asked);
    if (kind == EntityKind.RENTAL_CLASS) {
      turns.ofClass(entity, asked, (name, at) -> windows.add(at));
    } else {
      turns.classes().stream()
          .filter(member)
          .forEach(name -> turns.ofClass(name, asked, (same, at) -> windows.add(at)));
    }
    turns.ofAmbiguous(
        asked,
        (name, at) -> {
          if (member.test(name)) {
            windows.add(at);
          }
        });
    return windows.measurements(asked.asOf());
  }

  private List<Feature> windows() {
    return switch (kind) {
      case RENTAL_CLASS -> TurnWindows.OF_CLASS;
      case CATEGORY -> TurnWindows.OF_CATEGORY;
      case GLOBAL -> TurnWindows.OF_SHOP;
      case ITEM, STORE -> List.of();
    };
  }

  private Predicate<String> member(String entity, AskedRow asked) {
    return switch (kind) {
      case RENTAL_CLASS -> entity::equals;
      case CATEGORY ->
          name -> {
            Standing standing = standings.at(name, asked.asOf(), asked.knownAt());
            return standing.isRented() && Spelling.fold(standing.category()).equals(entity);
          };
      case GLOBAL -> name -> standings.at(name, asked.asOf(), asked.knownAt()).isRented();
      case ITEM, STORE -> name -> false;
    };
  }
}
