package com.rfid3.foresight.gateway.status;

import com.rfid3.foresight.gateway.status.HealthView.FlagState;
import com.rfid3.foresight.platform.flags.Flag;
import com.rfid3.foresight.platform.flags.FlagSnapshot;
import com.rfid3.foresight.platform.flags.FlagValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** The flags by their own names, in the plan's order. */
final class FlagStates {
  private FlagStates() {}

  static Map<String, FlagState> of(FlagSnapshot flags) {
    Map<String, FlagState> states = new LinkedHashMap<>();
    for (Flag flag : Flag.values()) {
      FlagValue value = flags.values().get(flag);
      states.put(flag.name(), new FlagState(value.enabled(), value.source().wire()));
    }
    return states;
  }
}
