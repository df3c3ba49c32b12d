package com.rfid3.foresight.alerts.delivery;

import com.rfid3.foresight.alerts.AlertSettings;
import com.rfid3.foresight.alerts.policy.Policies;
import com.rfid3.foresight.alerts.policy.Rule;
import com.rfid3.foresight.contracts.common.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** Where changes go, by the configuration and the rules in force. */
@ApplicationScoped
public class Routings {
  private final Map<String, Severity> floors;

  Routings(AlertSettings settings) {
    Map<String, Severity> read = new HashMap<>();
    settings
        .channels()
        .forEach(
            (name, channel) -> {
              if (channel.changes()) {
                read.put(name, channel.severityAtLeast());
              }
            });
    this.floors = Map.copyOf(read);
  }

  /** The routing under these policies. */
  public Routing under(Policies policies) {
    return new Routing(floors, policies.rules(Rule.Notify.class));
  }
}
