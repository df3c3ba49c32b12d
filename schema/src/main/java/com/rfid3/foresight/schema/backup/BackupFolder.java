package com.rfid3.foresight.schema.backup;

import com.rfid3.foresight.schema.database.SchemaProblem;
import com.rfid3.foresight.schema.verification.LegacyState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/** One backup on disk: the rows of two tables, the state of all legacy tables, the manifest. */
public record BackupFolder(Path path) {
  static final String MANIFEST = "manifest.json";
  static final String STATE = "legacy-before.json";

  /** The newest complete backup of {@code database} under {@code root}. */
  public static Optional<BackupFolder> newest(Path root, String database) {
    if (!Files.isDirectory(root)) {
      return Optional.empty();
    }
    try (var folders = Files.list(root)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve(MANIFEST)))
          .map(BackupFolder::new)
          .filter(folder -> folder.manifest().database().equals(database))
          .max(Comparator.comparing(folder -> folder.manifest().takenAt()));
    } catch (IOException e) {
      throw new SchemaProblem("cannot read the backup folder " + root + ": " + e.getMessage(), e);
    }
  }

  public BackupManifest manifest() {
    return read(MANIFEST, BackupManifest.class);
  }

  /** The legacy database as it was when the backup was taken. */
  public LegacyState state() {
    return read(STATE, LegacyState.class);
  }

  /**
   * Reads every file again.
   *
   * @throws SchemaProblem if one is missing or is not what was written
   */
  public void check() {
    manifest()
        .files()
        .forEach(
            (name, stored) -> {
              if (!Sha256.of(path.resolve(name)).equals(stored.sha256())) {
                throw new SchemaProblem(path.resolve(name) + " is not what was backed up");
              }
            });
  }

  /** A hash of each row of {@code table}, by key. */
  public Path hashes(String table) {
    return path.resolve(table + ".rows.gz");
  }

  /** The keys of the rows that the suite had written one of its columns of, kept by a rollback. */
  public Path touched(String table) {
    return path.resolve(table + ".touched.gz");
  }

  void write(String name, Object value) {
    JsonFile.write(path.resolve(name), value);
  }

  private <T> T read(String name, Class<T> type) {
    return JsonFile.read(path.resolve(name), type);
  }
}
