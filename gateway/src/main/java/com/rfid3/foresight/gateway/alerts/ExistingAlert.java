package com.rfid3.foresight.gateway.alerts;

import com.rfid3.foresight.contracts.alert.AlertView;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlert;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlertStatus;
import com.rfid3.foresight.legacyinventory.alert.LegacySubject;
import com.rfid3.foresight.legacyinventory.alert.PlainWords;
import java.util.List;
import java.util.Optional;

/** A legacy alert in the form of the merged list, without what only the merge can say of it. */
final class ExistingAlert {
  private ExistingAlert() {}

  static AlertView viewOf(LegacyAlert alert) {
    LegacySubject about = alert.subject();
    boolean acknowledged = alert.status() == LegacyAlertStatus.ACKNOWLEDGED;
    return new AlertView(
        "health_" + alert.id(),
        AlertPage.EXISTING,
        Severity.valueOf(alert.severity().name()),
        PlainWords.of(alert),
        known(about.tagId()),
        alert.times().createdAt().orElse(null),
        "inventory_health",
        alert.type().wire(),
        null,
        null,
        alert.status().wire(),
        known(about.category()),
        known(about.store()),
        null,
        List.of(),
        acknowledged ? true : null,
        null,
        null,
        null,
        null);
  }

  private static String known(String value) {
    return Optional.of(value).filter(text -> !text.isBlank()).orElse(null);
  }
}
