package com.rfid3.foresight.schema.backup;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.rfid3.foresight.schema.database.SchemaProblem;
import com.rfid3.foresight.schema.verification.LegacyState;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;

/** One backup on disk: the rows of two tables, the state of all legacy tables, the manifest. */
public record BackupFolder(Path path) {
  static final String MANIFEST = "manifest.json";
  static final String STATE = "legacy-before.json";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

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
    try {
      var partial = path.resolve(name + ".partial");
      try (var out = Files.newOutputStream(partial)) {
        out.write(JSON.writeValueAsBytes(value));
      }
      sync(partial);
      Files.move(partial, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new SchemaProblem("cannot write " + path.resolve(name) + ": " + e.getMessage(), e);
    }
  }

  private static void sync(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private <T> T read(String name, Class<T> type) {
    try {
      return JSON.readValue(path.resolve(name).toFile(), type);
    } catch (IOException e) {
      throw new SchemaProblem(path.resolve(name) + " cannot be read: " + e.getMessage(), e);
    }
  }
}
