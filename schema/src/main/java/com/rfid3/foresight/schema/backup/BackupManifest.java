package com.rfid3.foresight.schema.backup;

import java.time.Instant;
import java.util.SortedMap;

/**
 * What a backup holds. It is written last, so a folder without one is no backup.
 *
 * @param database the legacy database
 * @param server the server's version
 * @param suiteDatabaseExisted whether the suite's own database was there before, and so stays
 * @param files the SHA-256 and the rows of each file by name
 */
public record BackupManifest(
    Instant takenAt,
    String database,
    String server,
    boolean suiteDatabaseExisted,
    SortedMap<String, StoredFile> files) {

  /** A file of the backup. */
  public record StoredFile(String sha256, long rows) {}
}
