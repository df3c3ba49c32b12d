package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.alerts.identity.Spelling;

/**
 * The name of a group: what kind of thing its alerts share, and the thing. Put together only when
 * somebody reads it, for of most alerts nobody ever does.
 */
public record GroupName(Shared shared, String thing) {
  static final GroupName NONE = new GroupName(Shared.NOTHING, "");

  /** What the alerts of a group share. */
  public enum Shared {
    NOTHING,
    ITEM,
    RENTAL_CLASS,
    CATEGORY,
    /** What a rule names; the thing is the whole name. */
    RULE
  }

  /** The name; the same for all spellings of an item or a class. */
  public String text() {
    return switch (shared) {
      case NOTHING, RULE -> thing;
      case ITEM -> "item:" + Spelling.fold(thing);
      case RENTAL_CLASS -> "class:" + Spelling.fold(thing);
      case CATEGORY -> "category:" + thing;
    };
  }
}
