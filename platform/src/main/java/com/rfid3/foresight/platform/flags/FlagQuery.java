package com.rfid3.foresight.platform.flags;

import com.rfid3.foresight.legacyinventory.LegacyTables;
import java.util.Arrays;
import java.util.stream.Collectors;

/** One statement for all that the database says of the flags: kind, flag, value. */
final class FlagQuery {
  static final String KILL = "kill";
  static final String PAUSE = "pause";
  static final String PHASE = "phase";

  private FlagQuery() {}

  static String over(LegacyTables tables) {
    String names =
        Arrays.stream(Flag.values())
            .map(flag -> "'" + flag.name() + "'")
            .collect(Collectors.joining(","));
    return """
    SELECT 'kill', '', CONCAT(IF(engaged, 'off ', 'on '), epoch) FROM kill_switch WHERE id = 1
    UNION ALL
    SELECT 'pause', flag, '' FROM flag_pause WHERE resumed_at IS NULL AND flag IN (%s)
    UNION ALL
    (SELECT 'phase', '', phase FROM rollout_step ORDER BY id DESC LIMIT 1)
    UNION ALL
    SELECT 'flag', UPPER(config_key), CAST(config_value AS CHAR) FROM %s WHERE config_key IN (%s)
    """
        .formatted(names, tables.config(), names);
  }
}
