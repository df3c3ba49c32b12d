package com.rfid3.foresight.prediction.today;

import com.rfid3.foresight.contracts.prediction.Today;
import java.util.Locale;

/** The list as plain text, fit to be printed or mailed. */
final class TodayText {
  private TodayText() {}

  static String of(Today today) {
    var text = new StringBuilder();
    text.append("Today, ").append(today.date()).append(" - store ").append(today.store());
    text.append(String.format(Locale.ROOT, " - $%.2f at stake%n%n", today.moneyAtStake()));
    if (today.entries().isEmpty()) {
      text.append("Nothing calls for action.\n");
    }
    int number = 1;
    for (Today.Entry entry : today.entries()) {
      text.append(
          "%3d. [%s, %s] %s%n".formatted(number++, entry.kind(), urgency(entry), of(entry)));
      text.append("     ").append(entry.message()).append('\n');
      text.append("     -> ").append(entry.recommendedAction()).append('\n');
    }
    if (!today.changes().isEmpty()) {
      text.append("\nChanged since the day before:\n");
    }
    for (Today.Change change : today.changes()) {
      text.append(
          "  - %s %s: %s -> %s%n"
              .formatted(
                  change.predictionType().wire(),
                  named(change.commonName(), change.target().id()),
                  change.before().wire(),
                  change.now().wire()));
    }
    return text.toString();
  }

  private static String urgency(Today.Entry entry) {
    return entry.urgency().wire();
  }

  private static String of(Today.Entry entry) {
    String name = named(entry.commonName(), entry.target().id());
    return entry.expectedLoss() == null
        ? name
        : String.format(Locale.ROOT, "%s ($%.2f)", name, entry.expectedLoss());
  }

  private static String named(String name, String id) {
    return name == null || name.isBlank() ? id : name + " (" + id + ")";
  }
}
