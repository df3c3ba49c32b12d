package com.rfid3.foresight.featurestore.category;

import com.rfid3.foresight.featurestore.ledger.Spelling;
import com.rfid3.foresight.legacyinventory.rentalclass.ClassMapping;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Category of every rental class, corrected; a class that nobody mapped is {@code Unmapped}. */
public final class CategoryMap {
  /** Category of classes without a usable mapping. */
  public static final String UNMAPPED = "Unmapped";

  /** Category of what is sold to the customer and does not come back. */
  public static final String RESALE = "Resale";

  private final Map<String, String> byClass;

  private CategoryMap(Map<String, String> byClass) {
    this.byClass = byClass;
  }

  /** Reads a map as people keep it. */
  public static CategoryMap of(List<ClassMapping> mappings) {
    return new CategoryMap(
        mappings.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    mapping -> Spelling.fold(mapping.rentalClass().strip()),
                    CategoryRules::corrected,
                    (first, second) -> first)));
  }

  /** Category of a class; never empty. */
  public String of(String rentalClass) {
    return byClass.getOrDefault(Spelling.fold(rentalClass.strip()), UNMAPPED);
  }

  /** Categories of all mapped classes, by their folded names. */
  public Map<String, String> all() {
    return byClass;
  }

  /** Mappings that are not read as they stand. */
  static List<Correction> corrections(List<ClassMapping> mappings) {
    return mappings.stream()
        .map(
            mapping ->
                new Correction(
                    mapping.rentalClass(),
                    mapping.category().strip(),
                    CategoryRules.corrected(mapping)))
        .filter(each -> !each.kept().equals(each.meant()))
        .toList();
  }

  /** The category that people keep for a class, and the one it is read as. */
  public record Correction(String rentalClass, String kept, String meant) {}
}
