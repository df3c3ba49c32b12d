package com.rfid3.foresight.featurestore.membership;

import com.rfid3.foresight.featurestore.category.CategoryMap;

/** What a rental class counts as. */
public record Standing(String category, boolean resale) {
  /** Of a class that nobody has mapped and that has no tagged items. */
  static final Standing UNMAPPED = new Standing(CategoryMap.UNMAPPED, false);

  /** Whether its turns are rentals rather than sales. */
  public boolean isRented() {
    return !resale && !category.equals(CategoryMap.RESALE);
  }
}
