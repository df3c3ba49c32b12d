package com.rfid3.foresight.alerts.digest;

import com.rfid3.foresight.alerts.delivery.Html;
import com.rfid3.foresight.alerts.merge.MergedAlert;
import com.rfid3.foresight.contracts.prediction.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The daily list in words: what the predictions call for, and the alerts that stand. Without the
 * predictions it says so and holds the alerts alone. As HTML whatever anybody wrote is text.
 */
record DigestText(String subject, String text, String html) {
  private static final int MOST_ENTRIES = 50;
  private static final int MOST_ALERTS = 30;

  static DigestText of(LocalDate day, Optional<Today> today, List<MergedAlert> alerts) {
    List<MergedAlert> standing =
        alerts.stream()
            .filter(alert -> !alert.marks().silenced())
            .filter(alert -> alert.bonds().foldedInto().isEmpty())
            .toList();
    List<Section> sections = new ArrayList<>();
    sections.add(
        today
            .map(
                list ->
                    new Section(
                        headOf(list), lines(list.entries(), MOST_ENTRIES, DigestText::line)))
            .orElseGet(
                () -> new Section("The predictions cannot be had this morning.", List.of())));
    sections.add(
        new Section(
            "Alerts that stand: " + standing.size(),
            lines(standing, MOST_ALERTS, DigestText::line)));
    String subject =
        "Today, "
            + day
            + ": "
            + today.map(list -> list.entries().size() + " to do, ").orElse("")
            + standing.size()
            + " alerts";
    return new DigestText(subject, plain(sections), html(sections));
  }

  private record Section(String head, List<String> lines) {}

  // A mail is for the first look: what it leaves out it counts.
  private static <T> List<String> lines(List<T> all, int most, Function<T, String> line) {
    List<String> lines = new ArrayList<>(all.stream().limit(most).map(line).toList());
    if (all.size() > most) {
      lines.add("and " + (all.size() - most) + " more, on the page");
    }
    return lines;
  }

  private static String headOf(Today today) {
    return today.entries().isEmpty()
        ? "Nothing calls for action."
        : String.format(Locale.ROOT, "What to do, $%.2f at stake", today.moneyAtStake());
  }

  private static String line(Today.Entry entry) {
    String loss =
        entry.expectedLoss() == null
            ? ""
            : String.format(Locale.ROOT, " ($%.2f)", entry.expectedLoss());
    String name = entry.commonName() == null ? entry.target().id() : entry.commonName();
    return "["
        + entry.kind()
        + ", "
        + entry.urgency().wire()
        + "] "
        + name
        + loss
        + ": "
        + entry.message()
        + " "
        + entry.recommendedAction();
  }

  private static String line(MergedAlert alert) {
    return "[" + alert.weight().severity().wire() + "] " + alert.content().message();
  }

  private static String plain(List<Section> sections) {
    StringBuilder text = new StringBuilder();
    for (Section section : sections) {
      text.append(section.head()).append('\n');
      section.lines().forEach(line -> text.append("  - ").append(line).append('\n'));
      text.append('\n');
    }
    return text.toString();
  }

  private static String html(List<Section> sections) {
    StringBuilder html = new StringBuilder();
    for (Section section : sections) {
      html.append("<h2>").append(Html.escape(section.head())).append("</h2><ol>");
      section
          .lines()
          .forEach(line -> html.append("<li>").append(Html.escape(line)).append("</li>"));
      html.append("</ol>");
    }
    return html.toString();
  }
}
