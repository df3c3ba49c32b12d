package com.rfid3.foresight.platform.flags;

import com.rfid3.foresight.legacyinventory.LegacyTables;
import java.util.Arrays;
import java.util.stream.Collectors;

/** One statement for all that the database says of the flags. */
final class FlagQuery {
  static final String KILL_SWITCH = "KILL_SWITCH";

  private FlagQuery() {}

  static String over(LegacyTables tables) {
    String names =
        Arrays.stream(Flag.values())
            .map(flag -> "'" + flag.name() + "'")
            .collect(Collectors.joining(","));
    return """
    SELECT '%s', CAST(engaged AS CHAR) FROM kill_switch WHERE id = 1
    UNION ALL
    SELECT UPPER(config_key), CAST(config_value AS CHAR) FROM %s WHERE config_key IN (%s)
    """
        .formatted(KILL_SWITCH, tables.config(), names);
  }
}
