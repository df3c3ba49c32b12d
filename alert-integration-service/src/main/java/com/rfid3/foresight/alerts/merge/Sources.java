package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.alerts.handling.PersonState;
import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.predicted.StoredAlert;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlert;
import java.util.List;
import java.util.Map;

/** All that is merged: both kinds of open alerts, and what people did with them. */
public record Sources(
    List<LegacyAlert> existing, List<StoredAlert> predicted, Map<AlertId, PersonState> handled) {

  /** Nothing known yet. */
  public static Sources none() {
    return new Sources(List.of(), List.of(), Map.of());
  }
}
