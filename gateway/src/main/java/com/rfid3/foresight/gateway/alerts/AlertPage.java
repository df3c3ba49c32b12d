package com.rfid3.foresight.gateway.alerts;

import com.rfid3.foresight.contracts.alert.AlertSummary;
import com.rfid3.foresight.contracts.alert.AlertView;
import com.rfid3.foresight.contracts.common.Page;
import com.rfid3.foresight.contracts.common.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Cuts a page out of a list held in memory, in the public order. */
final class AlertPage {
  static final String PREDICTIVE = "predictive";
  static final String EXISTING = "existing_system";

  private AlertPage() {}

  static AlertsAnswer of(List<AlertView> all, AlertQuery query) {
    List<AlertView> wanted =
        all.stream()
            .filter(query.wanted()::takes)
            .sorted(Comparator.comparing(AlertRank::of))
            .toList();
    List<AlertView> rest =
        wanted.stream()
            .filter(alert -> query.after().map(at -> isAfter(alert, at)).orElse(true))
            .toList();
    List<AlertView> page = rest.stream().limit(query.limit()).toList();
    String next =
        rest.size() > page.size() ? new AlertCursor(AlertRank.of(page.getLast()), "").text() : null;
    return new AlertsAnswer(page, summary(wanted), new Page(query.limit(), next));
  }

  static AlertSummary summary(List<AlertView> alerts) {
    return new AlertSummary(
        alerts.size(),
        count(alerts, alert -> alert.severity() == Severity.CRITICAL),
        count(alerts, alert -> alert.severity() == Severity.HIGH),
        count(alerts, alert -> alert.severity() == Severity.MEDIUM),
        count(alerts, alert -> alert.severity() == Severity.LOW),
        count(alerts, alert -> PREDICTIVE.equals(alert.type())),
        count(alerts, alert -> EXISTING.equals(alert.type())));
  }

  private static boolean isAfter(AlertView alert, AlertCursor cursor) {
    return AlertRank.of(alert).compareTo(cursor.rank()) > 0;
  }

  private static int count(List<AlertView> alerts, Predicate<AlertView> which) {
    return Math.toIntExact(alerts.stream().filter(which).count());
  }
}
