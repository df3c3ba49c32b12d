package com.rfid3.foresight.featurestore.worklist;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.WorklistEntry;
import com.rfid3.foresight.contracts.feature.WorklistKind;
import com.rfid3.foresight.featurestore.category.CategoryMap;
import com.rfid3.foresight.featurestore.category.CategoryMap.Correction;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with the map from classes to categories. */
final class ClassFaults {
  private ClassFaults() {}

  /** Classes with tagged items and no usable category, and categories that a rule corrects. */
  static List<WorklistEntry> of(List<ClassState> fleet, Collection<Correction> corrections) {
    var unmapped =
        fleet.stream()
            .filter(each -> each.category().equals(CategoryMap.UNMAPPED))
            .map(ClassFaults::unmapped);
    var corrected =
        corrections.stream()
            .filter(each -> !each.meant().equals(CategoryMap.UNMAPPED))
            .map(ClassFaults::corrected);
    return Stream.concat(unmapped, corrected).toList();
  }

  private static WorklistEntry unmapped(ClassState state) {
    return Entries.of(WorklistKind.UNMAPPED_CLASS, "rental_class", state.rentalClass())
        .ofClass(state.rentalClass())
        .saying(
            "%s has %d tagged units and no category."
                .formatted(state.commonName(), state.taggedUnits()),
            state.taggedUnits());
  }

  private static WorklistEntry corrected(Correction correction) {
    return Entries.of(WorklistKind.WRONG_CATEGORY, "rental_class", correction.rentalClass())
        .ofClass(correction.rentalClass())
        .saying(
            "The map says '%s'; it is read as '%s'."
                .formatted(correction.kept(), correction.meant()),
            1);
  }
}
