package com.rfid3.foresight.featurestore.state;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.featurestore.category.CategoryMap;
import com.rfid3.foresight.featurestore.ledger.Spelling;
import com.rfid3.foresight.featurestore.membership.Standing;
import com.rfid3.foresight.legacyinventory.price.ClassPrice;
import com.rfid3.foresight.legacyinventory.rentalclass.ClassUnits;
import com.rfid3.foresight.legacyinventory.status.ItemStatus;
import com.rfid3.foresight.legacyinventory.status.ItemStatus.Condition;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Units of one class by what their status means. Items whose status is none (empty, shifted fields)
 * are part of the fleet and neither free, out nor in service; sold items are part of nothing.
 */
final class ClassCount {
  private final String rentalClass;
  private final String commonName;
  private final Map<Condition, Integer> units = new EnumMap<>(Condition.class);
  private int unknown;
  private int inResaleBin;

  private ClassCount(ClassUnits first) {
    this.rentalClass = first.rentalClass();
    this.commonName = first.commonName();
  }

  static Collection<ClassCount> of(List<ClassUnits> rows) {
    Map<String, ClassCount> counts = new LinkedHashMap<>();
    for (ClassUnits row : rows) {
      counts.computeIfAbsent(Spelling.fold(row.rentalClass()), key -> new ClassCount(row)).add(row);
    }
    return counts.values();
  }

  String rentalClass() {
    return rentalClass;
  }

  /** The state; {@code price} is null for a class that the point of sale does not know. */
  ClassState state(String category, ClassPrice price) {
    boolean resale =
        category.equals(CategoryMap.RESALE) || 2 * inResaleBin > tagged() + in(Condition.LEFT);
    return state(new Standing(category, resale), price);
  }

  /** The state of a class whose standing is known. */
  ClassState state(Standing standing, ClassPrice price) {
    return new ClassState(
        rentalClass,
        standing.category(),
        commonName,
        tagged(),
        in(Condition.FREE),
        in(Condition.OUT),
        in(Condition.IN_SERVICE) + in(Condition.IN_LAUNDRY),
        price == null ? null : boxed(price.dailyRate()),
        price == null ? null : boxed(price.retailPrice()),
        standing.resale());
  }

  private int tagged() {
    return unknown + units.values().stream().mapToInt(Integer::intValue).sum() - in(Condition.LEFT);
  }

  private void add(ClassUnits row) {
    inResaleBin += row.resaleUnits();
    ItemStatus.of(row.status())
        .ifPresentOrElse(
            status -> units.merge(status.condition(), row.units(), Integer::sum),
            () -> unknown += row.units());
  }

  private int in(Condition condition) {
    return units.getOrDefault(condition, 0);
  }

  private static Double boxed(OptionalDouble dollars) {
    return dollars.isPresent() ? dollars.getAsDouble() : null;
  }
}
