package com.rfid3.foresight.legacyinventory.alert;

/** A legacy alert as a sentence: what it is about in plain words, then its suggested action. */
public final class PlainWords {

  private PlainWords() {}

  /** The sentence; never empty. */
  public static String of(LegacyAlert alert) {
    String about = nameOf(alert.subject()) + " " + whatIsWrong(alert);
    String action = alert.suggestedAction().strip();
    return action.isEmpty() ? about + "." : about + ": " + action;
  }

  private static String nameOf(LegacySubject subject) {
    String name = subject.commonName().strip();
    if (subject.tagId().isBlank()) {
      return firstKnown(name, subject.category(), "Inventory");
    }
    return name.isEmpty() ? "Item " + subject.tagId() : name + " (" + subject.tagId() + ")";
  }

  private static String firstKnown(String name, String category, String otherwise) {
    if (!name.isBlank()) {
      return name;
    }
    return category.isBlank() ? otherwise : category;
  }

  private static String whatIsWrong(LegacyAlert alert) {
    return switch (alert.type()) {
      case STALE_ITEM -> "has not been scanned" + sinceWhen(alert.times());
      case HIGH_USAGE -> "is used unusually often";
      case LOW_USAGE -> "is hardly used";
      case MISSING -> "is missing" + lastSeen(alert.times());
      case QUALITY_DECLINE -> "is losing quality";
      case RESALE_RESTOCK -> "is running low for resale";
      case PACK_STATUS_REVIEW -> "needs its pack status reviewed";
      case UNKNOWN -> "needs attention";
    };
  }

  private static String sinceWhen(LegacyAlertTimes times) {
    if (times.daysUnscanned().isPresent()) {
      int days = times.daysUnscanned().getAsInt();
      return " for " + days + (days == 1 ? " day" : " days");
    }
    return times.lastScan().map(at -> " since " + at.toLocalDate()).orElse("");
  }

  private static String lastSeen(LegacyAlertTimes times) {
    return times.lastScan().map(at -> ", last scanned " + at.toLocalDate()).orElse("");
  }
}
