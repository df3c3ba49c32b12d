package com.rfid3.foresight.schema.backup;

import java.time.Instant;
import java.util.SortedMap;

/**
 * What a backup of the suite's own tables holds. It is written last, so a folder without one is no
 * backup.
 *
 * @param server the server's version
 * @param tables what is kept of each table, by the name of its file
 */
record SuiteManifest(
    Instant takenAt, String suite, String server, SortedMap<String, StoredTable> tables) {

  /**
   * A table of the backup.
   *
   * @param inLegacy whether it stands in the legacy database, as the plan's three do
   * @param sha256 of the file
   * @param checksum of the rows, the same on every server
   */
  record StoredTable(String name, boolean inLegacy, String sha256, long rows, String checksum) {}
}
