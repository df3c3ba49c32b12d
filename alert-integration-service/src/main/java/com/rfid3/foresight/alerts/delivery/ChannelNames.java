package com.rfid3.foresight.alerts.delivery;

import com.rfid3.foresight.alerts.AlertSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** The names of the channels that are configured. */
@ApplicationScoped
public class ChannelNames {
  private final Set<String> all;

  ChannelNames(AlertSettings settings) {
    this.all = Set.copyOf(settings.channels().keySet());
  }

  /** All of them. */
  public Set<String> all() {
    return all;
  }
}
