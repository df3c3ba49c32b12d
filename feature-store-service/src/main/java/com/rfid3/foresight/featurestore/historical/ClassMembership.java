package com.rfid3.foresight.featurestore.historical;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.featurestore.category.CategoryMap;
import com.rfid3.foresight.featurestore.ledger.Spelling;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which category a turn counts in, by the map and the fleet as they are now: neither keeps a
 * history that would tell how they were.
 */
final class ClassMembership {
  private final CategoryMap categories;
  private final Set<String> resale = new HashSet<>();

  ClassMembership(CategoryMap categories, List<ClassState> fleet) {
    this.categories = categories;
    fleet.stream()
        .filter(ClassState::resale)
        .forEach(each -> resale.add(Spelling.fold(each.rentalClass())));
  }

  /** Whether turns of a class, given folded, are rentals rather than sales. */
  boolean isRented(String foldedClass) {
    return foldedClass.isBlank()
        || !(resale.contains(foldedClass) || category(foldedClass).equals(CategoryMap.RESALE));
  }

  /** Category of a class, given folded. */
  String category(String foldedClass) {
    return foldedClass.isBlank() ? CategoryMap.UNMAPPED : categories.of(foldedClass);
  }
}
