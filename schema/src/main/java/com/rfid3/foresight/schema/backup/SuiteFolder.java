package com.rfid3.foresight.schema.backup;

import com.rfid3.foresight.schema.database.SchemaProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/** One backup of the suite's own tables on disk. */
public record SuiteFolder(Path path) {
  private static final String MANIFEST = "suite.json";

  /** The newest complete backup of the suite's database {@code suite} under {@code root}. */
  public static Optional<SuiteFolder> newest(Path root, String suite) {
    if (!Files.isDirectory(root)) {
      return Optional.empty();
    }
    try (var folders = Files.list(root)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve(MANIFEST)))
          .map(SuiteFolder::new)
          .filter(folder -> folder.manifest().suite().equals(suite))
          .max(Comparator.comparing(folder -> folder.manifest().takenAt()));
    } catch (IOException e) {
      throw new SchemaProblem("cannot read the backup folder " + root + ": " + e.getMessage(), e);
    }
  }

  SuiteManifest manifest() {
    return JsonFile.read(path.resolve(MANIFEST), SuiteManifest.class);
  }

  void seal(SuiteManifest manifest) {
    JsonFile.write(path.resolve(MANIFEST), manifest);
  }

  /** How many rows are kept, of all tables together. */
  public long rows() {
    return manifest().tables().values().stream().mapToLong(SuiteManifest.StoredTable::rows).sum();
  }

  /**
   * Reads every file again.
   *
   * @throws SchemaProblem if one is missing or is not what was written
   */
  public void check() {
    manifest()
        .tables()
        .forEach(
            (file, table) -> {
              if (!Sha256.of(path.resolve(file)).equals(table.sha256())) {
                throw new SchemaProblem(path.resolve(file) + " is not what was backed up");
              }
            });
  }
}
