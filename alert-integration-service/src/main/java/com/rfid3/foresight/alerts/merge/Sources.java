package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.alerts.handling.PersonState;
import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.policy.Policies;
import com.rfid3.foresight.alerts.predicted.StoredAlert;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlert;
import java.util.List;
import java.util.Map;

/** All that is merged: both kinds of open alerts, what people did with them, and laid down. */
public record Sources(
    List<LegacyAlert> existing,
    List<StoredAlert> predicted,
    Map<AlertId, PersonState> handled,
    Policies policies) {

  /** Alerts about which nobody has laid anything down. */
  public Sources(
      List<LegacyAlert> existing, List<StoredAlert> predicted, Map<AlertId, PersonState> handled) {
    this(existing, predicted, handled, Policies.NONE);
  }

  /** Nothing known yet. */
  public static Sources none() {
    return new Sources(List.of(), List.of(), Map.of());
  }

  /** The same alerts under other policies. */
  public Sources under(Policies others) {
    return new Sources(existing, predicted, handled, others);
  }
}
