package com.rfid3.foresight.schema.rollback;

import com.rfid3.foresight.schema.backup.BackupFolder;
import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.Patience;
import com.rfid3.foresight.schema.database.PoliteChange;
import com.rfid3.foresight.schema.database.SchemaProblem;
import com.rfid3.foresight.schema.database.Session;
import com.rfid3.foresight.schema.migration.ForeignKeys;
import com.rfid3.foresight.schema.migration.History;
import com.rfid3.foresight.schema.migration.LegacyColumns;
import com.rfid3.foresight.schema.migration.ServiceAccounts;
import com.rfid3.foresight.schema.migration.SuiteTables;
import com.rfid3.foresight.schema.report.Finding;
import com.rfid3.foresight.schema.report.Report;
import com.rfid3.foresight.schema.verification.TouchedRows;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes the suite from a server. Every step looks at what is still there, so a run that was
 * killed or gave up is finished by running it again.
 */
public final class Rollback {
  private final Installation installation;
  private final BackupFolder backup;
  private final Patience patience;
  private final List<Finding> done = new ArrayList<>();

  /**
   * @param backup the one taken before the first change
   * @param patience how long to come back to a table in use, before giving up loudly
   */
  public Rollback(Installation installation, BackupFolder backup, Patience patience) {
    this.installation = installation;
    this.backup = backup;
    this.patience = patience;
  }

  /**
   * Runs all steps.
   *
   * @throws SchemaProblem if a table stays in use; what was removed stays removed
   */
  public Report run(boolean withUsers) throws SQLException {
    try (var session = installation.open()) {
      var change = new PoliteChange(session, patience);
      // Users first: services that still run then stop writing to what is about to go.
      users(session, withUsers);
      rememberTouchedRows(session);
      done.add(new BeforeImages(installation).restore(session, change));
      new ForeignKeys(installation).drop(session, change);
      legacyColumns(session, change);
      planTables(session, change);
      ownDatabase(session, change);
    }
    return new Report(done);
  }

  private void users(Session session, boolean withUsers) throws SQLException {
    var accounts = new ServiceAccounts(installation);
    if (withUsers) {
      accounts.drop(session);
      done.add(Finding.ok("users", "the services' users are gone"));
    } else {
      done.add(
          Finding.warn(
              "users",
              "left in place",
              "have a DBA run: " + String.join("; ", ServiceAccounts.dropStatements())));
    }
  }

  private void rememberTouchedRows(Session session) throws SQLException {
    for (var table : LegacyColumns.ADDED.keySet()) {
      try {
        new TouchedRows(installation, table).keepTouched(session, backup.touched(table));
      } catch (IOException e) {
        throw new SchemaProblem("cannot write to " + backup.path() + ": " + e.getMessage(), e);
      }
    }
  }

  private void legacyColumns(Session session, PoliteChange change) throws SQLException {
    new LegacyColumns(installation).drop(session, change);
    done.add(Finding.ok("columns", "the suite's six are gone from the legacy tables"));
  }

  private void planTables(Session session, PoliteChange change) throws SQLException {
    for (var table : new SuiteTables(installation).inLegacy(session)) {
      var name = "`" + installation.legacy() + "`." + table;
      change.run(name, "DROP TABLE IF EXISTS " + name);
    }
    done.add(Finding.ok("tables", "the suite's three are gone from " + installation.legacy()));
  }

  private void ownDatabase(Session session, PoliteChange change) throws SQLException {
    if (!new History(installation).suiteDatabaseExists(session)) {
      done.add(Finding.ok("database", installation.suite() + " is gone"));
      return;
    }
    var tables = new SuiteTables(installation);
    // The history goes last: while it is there, a second run knows that this is the suite's.
    var own = new ArrayList<>(tables.inOwn(session));
    own.retainAll(SuiteTables.OWN);
    own.remove(History.TABLE);
    own.add(History.TABLE);
    for (var table : own) {
      var name = "`" + installation.suite() + "`." + table;
      change.run(name, "DROP TABLE IF EXISTS " + name);
    }
    dropDatabase(session, tables.inOwn(session));
  }

  private void dropDatabase(Session session, List<String> others) throws SQLException {
    if (!others.isEmpty()) {
      done.add(
          Finding.warn(
              "database",
              installation.suite() + " holds tables of somebody else's: " + others,
              "left in place; drop it by hand if nobody needs them"));
    } else if (backup.manifest().suiteDatabaseExisted()) {
      done.add(
          Finding.ok("database", installation.suite() + " was there before: left in place, empty"));
    } else {
      session.execute("DROP DATABASE IF EXISTS `" + installation.suite() + "`");
      done.add(Finding.ok("database", installation.suite() + " is gone"));
    }
  }
}
