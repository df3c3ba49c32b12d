package com.rfid3.foresight.featurestore.category;

import com.rfid3.foresight.legacyinventory.rentalclass.ClassMapping;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Corrects the known faults of the legacy class to category map. Categories that people left behind
 * while trying the page are no categories: their classes count as unmapped. A misspelt category is
 * joined with the one that was meant. A chair that the map calls linen is a chair.
 */
final class CategoryRules {
  private static final Pattern JUNK =
      Pattern.compile("test(ing)?( category.*)?|added new category|new category", Pattern.DOTALL);

  private static final Map<String, String> MEANT =
      Map.of("beverage dispeners", "Beverage Dispensers");

  private static final String CHAIRS = "Chairs";
  // The known case in the real map, by number, as its name may be missing there.
  private static final String GARDEN_CHAIR = "63099";
  private static final Pattern CHAIR =
      Pattern.compile("(?i).*\\bchairs?\\b(?!.*\\b(cover|sash|pad|cap|cushion)).*");

  private CategoryRules() {}

  static String corrected(ClassMapping mapping) {
    String category = mapping.category().strip();
    String word = category.toLowerCase(Locale.ROOT);
    if (word.contains("linen") && isChair(mapping)) {
      return CHAIRS;
    }
    return word.isEmpty() || JUNK.matcher(word).matches()
        ? CategoryMap.UNMAPPED
        : MEANT.getOrDefault(word, category);
  }

  private static boolean isChair(ClassMapping mapping) {
    return mapping.rentalClass().strip().equals(GARDEN_CHAIR)
        || CHAIR.matcher(mapping.name()).matches();
  }
}
