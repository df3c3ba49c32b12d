package com.rfid3.foresight.schema.backup;

import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.SchemaProblem;
import com.rfid3.foresight.schema.database.Session;
import com.rfid3.foresight.schema.migration.SuiteTables;
import com.rfid3.foresight.schema.verification.RowChecksum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.TreeMap;

/** Takes backups of all that the suite keeps: its own database and the plan's three tables. */
public final class SuiteBackup {
  private static final DateTimeFormatter FOLDER =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  private final Installation installation;
  private final Path root;
  private final Clock clock;

  public SuiteBackup(Installation installation, Path root, Clock clock) {
    this.installation = installation;
    this.root = root;
    this.clock = clock;
  }

  /** Takes a backup now: one moment for all tables, without locking anybody out. */
  public SuiteFolder take() throws SQLException {
    try (var session = installation.open()) {
      var path = root.resolve(installation.suite() + "-suite-" + FOLDER.format(clock.instant()));
      Files.createDirectories(path);
      // It holds what people wrote and how they sign in: for nobody else on the machine.
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
      var folder = new SuiteFolder(path);
      folder.seal(dump(session, path));
      folder.check();
      return folder;
    } catch (IOException e) {
      throw new SchemaProblem(
          "the backup could not be written under " + root + ": " + e.getMessage(), e);
    }
  }

  private SuiteManifest dump(Session session, Path path) throws SQLException, IOException {
    session.execute("SET SESSION time_zone = '+00:00'");
    session.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    session.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
    var tables = new TreeMap<String, SuiteManifest.StoredTable>();
    var names = new SuiteTables(installation);
    for (var table : names.inOwn(session)) {
      var place = new Place(table, false);
      tables.put(place.file(), dump(session, path, place));
    }
    for (var table : names.inLegacy(session)) {
      var place = new Place(table, true);
      tables.put(place.file(), dump(session, path, place));
    }
    session.execute("COMMIT");
    var server = session.column("SELECT VERSION()").getFirst();
    return new SuiteManifest(clock.instant(), installation.suite(), server, tables);
  }

  private record Place(String table, boolean inLegacy) {
    String file() {
      return (inLegacy ? "legacy." : "suite.") + table + ".sql.gz";
    }
  }

  private SuiteManifest.StoredTable dump(Session session, Path path, Place place)
      throws SQLException, IOException {
    var database = place.inLegacy() ? installation.legacy() : installation.suite();
    var file = path.resolve(place.file());
    var definition =
        session
            .rows(
                row -> row.getString(2),
                "SHOW CREATE TABLE `" + database + "`.`" + place.table() + "`")
            .getFirst();
    var rows = new TableDump(session, database, place.table()).write(file, definition);
    var checksum = new RowChecksum(database).of(session, place.table()).checksum();
    return new SuiteManifest.StoredTable(
        place.table(), place.inLegacy(), Sha256.of(file), rows, checksum);
  }
}
