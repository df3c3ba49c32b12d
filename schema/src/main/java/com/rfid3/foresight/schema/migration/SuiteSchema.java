package com.rfid3.foresight.schema.migration;

import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.Patience;
import com.rfid3.foresight.schema.database.PoliteChange;
import com.rfid3.foresight.schema.database.Session;
import com.rfid3.foresight.schema.partition.FeaturePartitions;
import java.sql.SQLException;
import java.time.Clock;
import org.flywaydb.core.Flyway;

/**
 * Everything the suite adds to a database server, brought into being by {@link #migrate}. Every
 * step looks at what is there, so a run that was killed is finished by running it again.
 */
public final class SuiteSchema {
  private final Installation installation;
  private final Clock clock;
  private final Patience patience;
  private final boolean writeThrough;

  /** Makes a single attempt at tables that are in use. */
  public SuiteSchema(Installation installation, Clock clock) {
    this(installation, clock, Patience.NONE);
  }

  public SuiteSchema(Installation installation, Clock clock, Patience patience) {
    this(installation, clock, patience, false);
  }

  private SuiteSchema(
      Installation installation, Clock clock, Patience patience, boolean writeThrough) {
    this.installation = installation;
    this.clock = clock;
    this.patience = patience;
    this.writeThrough = writeThrough;
  }

  /** The same, with the right to set legacy alerts' own fields given or taken away. */
  public SuiteSchema withWriteThrough(boolean given) {
    return new SuiteSchema(installation, clock, patience, given);
  }

  /**
   * Columns, tables, partitions and users. The legacy tables must be there.
   *
   * @throws SQLException if a step failed; what was done stays and is not done again
   */
  public void migrate(ServicePasswords passwords) throws SQLException {
    migrateWithoutUsers();
    try (var session = installation.open()) {
      new ServiceAccounts(installation, writeThrough).create(session, passwords);
    }
  }

  /** The same without the users, for an account that may not create any. */
  public void migrateWithoutUsers() throws SQLException {
    try (var session = installation.open()) {
      new LegacyColumns(installation).add(session, new PoliteChange(session, patience));
      createSuiteDatabase(session);
      new History(installation).mend(session);
      flyway().migrate();
    }
    new FeaturePartitions(installation, clock).addMonthsAhead(patience);
  }

  /** The migrations and their history, to look at. */
  public Flyway flyway() {
    return new History(installation).flyway();
  }

  private void createSuiteDatabase(Session session) throws SQLException {
    if (!new History(installation).suiteDatabaseExists(session)) {
      session.execute(
          "CREATE DATABASE IF NOT EXISTS `"
              + installation.suite()
              + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
    }
  }
}
