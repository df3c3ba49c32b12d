package com.rfid3.foresight.schema.backup;

import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.SchemaProblem;
import com.rfid3.foresight.schema.database.Session;
import com.rfid3.foresight.schema.migration.History;
import com.rfid3.foresight.schema.migration.LegacyColumns;
import com.rfid3.foresight.schema.migration.SuiteTables;
import com.rfid3.foresight.schema.verification.LegacyCamera;
import com.rfid3.foresight.schema.verification.LegacyState;
import com.rfid3.foresight.schema.verification.TouchedRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.TreeMap;

/** Takes backups of an installation's legacy database, as far as the suite could touch it. */
public final class LegacyBackup {
  private static final DateTimeFormatter FOLDER =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  private final Installation installation;
  private final Path root;
  private final Clock clock;

  public LegacyBackup(Installation installation, Path root, Clock clock) {
    this.installation = installation;
    this.root = root;
    this.clock = clock;
  }

  /**
   * The backup taken before the first change. A migration that is run again keeps it, since the
   * state before is what a rollback is measured against.
   */
  public BackupFolder beforeFirstChange() throws SQLException {
    var newest = BackupFolder.newest(root, installation.legacy());
    if (newest.isPresent() && somethingOfOursIsThere()) {
      newest.get().check();
      return newest.get();
    }
    return take();
  }

  /** Takes a backup now. */
  public BackupFolder take() throws SQLException {
    var state = new LegacyCamera(installation, clock).take();
    try (var session = installation.open()) {
      var folder =
          new BackupFolder(
              root.resolve(installation.legacy() + "-" + FOLDER.format(clock.instant())));
      Files.createDirectories(folder.path());
      // It holds the shop's rows: for nobody else on the machine.
      Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwx------"));
      folder.write(BackupFolder.STATE, state);
      folder.write(BackupFolder.MANIFEST, dump(session, folder, state));
      folder.check();
      return folder;
    } catch (IOException e) {
      throw new SchemaProblem(
          "the backup could not be written under " + root + ": " + e.getMessage(), e);
    }
  }

  private BackupManifest dump(Session session, BackupFolder folder, LegacyState state)
      throws SQLException, IOException {
    session.execute("SET SESSION time_zone = '+00:00'");
    // One moment for both tables; it reads without locking anybody out.
    session.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    session.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
    var files = new TreeMap<String, BackupManifest.StoredFile>();
    for (var table : LegacyColumns.ADDED.keySet()) {
      var file = folder.path().resolve(table + ".sql.gz");
      var rows =
          new TableDump(session, installation.legacy(), table)
              .write(file, state.objects().get(table).definition());
      files.put(table + ".sql.gz", new BackupManifest.StoredFile(Sha256.of(file), rows));
      var hashes = folder.hashes(table);
      new TouchedRows(installation, table).keepHashes(session, hashes);
      files.put(
          hashes.getFileName().toString(), new BackupManifest.StoredFile(Sha256.of(hashes), rows));
    }
    session.execute("COMMIT");
    var stateFile = folder.path().resolve(BackupFolder.STATE);
    files.put(BackupFolder.STATE, new BackupManifest.StoredFile(Sha256.of(stateFile), 0));
    return new BackupManifest(
        clock.instant(),
        installation.legacy(),
        session.column("SELECT VERSION()").getFirst(),
        suiteDatabaseExisted(session),
        files);
  }

  // A backup taken later must not make the suite's own database look like somebody else's.
  private boolean suiteDatabaseExisted(Session session) throws SQLException {
    return new History(installation).suiteDatabaseExists(session)
        && !(somethingOfOursIsThere()
            && BackupFolder.newest(root, installation.legacy())
                .filter(before -> !before.manifest().suiteDatabaseExisted())
                .isPresent());
  }

  private boolean somethingOfOursIsThere() throws SQLException {
    try (var session = installation.open()) {
      var tables = new SuiteTables(installation);
      var columns = new LegacyColumns(installation);
      var there = !tables.inLegacy(session).isEmpty() || !tables.inOwn(session).isEmpty();
      for (var table : LegacyColumns.ADDED.keySet()) {
        there |= !columns.ours(session, table).isEmpty();
      }
      return there;
    }
  }
}
