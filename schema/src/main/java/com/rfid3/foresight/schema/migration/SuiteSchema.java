package com.rfid3.foresight.schema.migration;

import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.Session;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * Everything the suite adds to a database server, brought into being by {@link #migrate}. Every
 * step looks at what is there, so a run that was killed is finished by running it again.
 */
public final class SuiteSchema {
  private static final int MONTHS_AHEAD = 3;

  private final Installation installation;
  private final Clock clock;

  public SuiteSchema(Installation installation, Clock clock) {
    this.installation = installation;
    this.clock = clock;
  }

  /**
   * Columns, tables, partitions and users. The legacy tables must be there.
   *
   * @throws SQLException if a step failed; what was done stays and is not done again
   */
  public void migrate(ServicePasswords passwords) throws SQLException {
    migrateWithoutUsers();
    try (var session = installation.open()) {
      new ServiceAccounts(installation).create(session, passwords);
    }
  }

  /** The same without the users, for an account that may not create any. */
  public void migrateWithoutUsers() throws SQLException {
    try (var session = installation.open()) {
      new LegacyColumns(installation).add(session);
      createSuiteDatabase(session);
      flyway().migrate();
      var month = YearMonth.now(clock.withZone(ZoneOffset.UTC));
      new FeaturePartitions(installation).addMonths(session, month, MONTHS_AHEAD + 1);
    }
  }

  private void createSuiteDatabase(Session session) throws SQLException {
    session.execute(
        "CREATE DATABASE IF NOT EXISTS `"
            + installation.suite()
            + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
  }

  private Flyway flyway() {
    return Flyway.configure(SuiteSchema.class.getClassLoader())
        .dataSource(installation.server())
        .defaultSchema(installation.suite())
        .createSchemas(false)
        .locations("classpath:db/migration/suite", "classpath:db/migration/legacy")
        .placeholders(Map.of("legacy", installation.legacy(), "suite", installation.suite()))
        .load();
  }
}
