package com.rfid3.foresight.featurestore.category;

import com.rfid3.foresight.legacyinventory.rentalclass.ClassMapping;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Corrects the known faults of the legacy class to category map. Categories that people left behind
 * while trying the page are no categories: their classes count as unmapped. A misspelt category is
 * joined with the one that was meant.
 */
final class CategoryRules {
  private static final Pattern JUNK =
      Pattern.compile("test(ing)?( category.*)?|added new category|new category", Pattern.DOTALL);

  private static final Map<String, String> MEANT =
      Map.of("beverage dispeners", "Beverage Dispensers");

  // 63099 is a resin garden chair that the map calls general linen.
  private static final Map<String, String> MISPLACED = Map.of("63099", "Chairs");

  private CategoryRules() {}

  static String corrected(ClassMapping mapping) {
    String category = mapping.category().strip();
    String word = category.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(MISPLACED.get(mapping.rentalClass().strip()))
        .filter(right -> word.contains("linen"))
        .or(() -> Optional.ofNullable(MEANT.get(word)))
        .orElse(word.isEmpty() || JUNK.matcher(word).matches() ? CategoryMap.UNMAPPED : category);
  }
}
