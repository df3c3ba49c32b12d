package com.rfid3.foresight.platform.flags;

import com.rfid3.foresight.legacyinventory.LegacyTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** What of the flags does not change while a process runs: its environment, its tables. */
@ApplicationScoped
class FlagSurroundings {
  private final LegacyTables tables;
  private final Map<Flag, String> environment = new EnumMap<>(Flag.class);

  FlagSurroundings(LegacyTables tables, Config config) {
    this.tables = tables;
    for (Flag flag : Flag.values()) {
      config
          .getOptionalValue(flag.name(), String.class)
          .ifPresent(value -> environment.put(flag, value));
    }
  }

  LegacyTables tables() {
    return tables;
  }

  Map<Flag, String> environment() {
    return environment;
  }
}
