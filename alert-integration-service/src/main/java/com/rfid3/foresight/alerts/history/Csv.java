package com.rfid3.foresight.alerts.history;

import com.rfid3.foresight.contracts.alert.AlertChange;
import com.rfid3.foresight.contracts.alert.AlertSnapshot;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes as comma-separated values (RFC 4180), safe to open in a spreadsheet. */
final class Csv {
  static final String HEAD =
      "id,at,what,actor,comment,until,alert_id,type,severity,status,source,kind,cause,item_id,"
          + "rental_class,category,store,message,confidence,expected_loss,group_id,folded_by,"
          + "lineage_id,reasons\r\n";

  private Csv() {}

  static String row(AlertChange change) {
    AlertSnapshot alert = change.alert();
    return Stream.<Object>of(
                change.id(),
                change.at(),
                change.what(),
                change.actor(),
                change.comment(),
                orBlank(change.until()),
                alert.id(),
                alert.type(),
                alert.severity().wire(),
                alert.status(),
                alert.source(),
                alert.kind(),
                alert.cause(),
                alert.itemId(),
                alert.rentalClass(),
                alert.category(),
                alert.store(),
                alert.message(),
                orBlank(alert.confidence()),
                orBlank(alert.expectedLoss()),
                alert.groupId(),
                alert.foldedBy(),
                alert.lineageId(),
                reasons(alert))
            .map(value -> cell(String.valueOf(value)))
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private static Object orBlank(Object value) {
    return value == null ? "" : value;
  }

  private static String reasons(AlertSnapshot alert) {
    return alert.reasons().stream()
        .map(reason -> reason.stage() + ": " + reason.reason())
        .collect(Collectors.joining("; "));
  }

  // A text that a spreadsheet would run as a formula is told to be a text.
  static String cell(String value) {
    String safe =
        !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
