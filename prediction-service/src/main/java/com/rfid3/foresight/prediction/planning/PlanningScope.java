package com.rfid3.foresight.prediction.planning;

/**
 * What a statement is about: a rental class, a category, or everything (an empty id). Ids compare
 * as they are written.
 */
public record PlanningScope(Kind kind, String id) {
  /** From the finest to the widest: the finest statement holds. */
  public enum Kind {
    RENTAL_CLASS,
    CATEGORY,
    ALL
  }

  /** Everything. */
  public static final PlanningScope ALL = new PlanningScope(Kind.ALL, "");

  /** Whether a class of a category lies within; null where one is not known. */
  boolean holds(String rentalClass, String category) {
    return switch (kind) {
      case RENTAL_CLASS -> id.equalsIgnoreCase(rentalClass);
      case CATEGORY -> id.equalsIgnoreCase(category);
      case ALL -> true;
    };
  }
}
