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
    SELECT 'pause', %s, '' FROM flag_pause WHERE resumed_at IS NULL AND flag IN (%s)
    UNION ALL
    (SELECT 'phase', '', %s FROM rollout_step ORDER BY id DESC LIMIT 1)
    UNION ALL
    SELECT 'flag', %s, %s FROM %s WHERE config_key IN (%s)
    """
        .formatted(
            text("flag"),
            names,
            text("phase"),
            text("UPPER(config_key)"),
            text("config_value"),
            tables.config(),
            names);
  }

  // Columns of two databases meet in one: without a common collation they are refused.
  private static String text(String column) {
    return "CONVERT(" + column + " USING utf8mb4) COLLATE utf8mb4_unicode_ci";
  }
}
