package com.rfid3.foresight.platform.flags;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the database says of the flags. */
record FlagReading(
    Map<Flag, String> database,
    Set<Flag> paused,
    Optional<KillState> kill,
    Optional<String> phase) {

  static FlagReading of(RowSet<Row> rows) {
    var database = new EnumMap<Flag, String>(Flag.class);
    var paused = EnumSet.noneOf(Flag.class);
    Optional<KillState> kill = Optional.empty();
    Optional<String> phase = Optional.empty();
    for (Row row : rows) {
      String value = row.getString(2);
      switch (row.getString(0)) {
        case FlagQuery.KILL -> kill = KillState.parse(value);
        case FlagQuery.PAUSE -> paused.add(Flag.valueOf(row.getString(1)));
        case FlagQuery.PHASE -> phase = Optional.of(value);
        default -> database.put(Flag.valueOf(row.getString(1)), value);
      }
    }
    return new FlagReading(database, paused, kill, phase);
  }
}
