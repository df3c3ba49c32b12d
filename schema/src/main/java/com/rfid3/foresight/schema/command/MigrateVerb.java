package com.rfid3.foresight.schema.command;

import com.rfid3.foresight.schema.backup.LegacyBackup;
import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.Patience;
import com.rfid3.foresight.schema.database.PoliteChange;
import com.rfid3.foresight.schema.database.SchemaProblem;
import com.rfid3.foresight.schema.migration.ForeignKeys;
import com.rfid3.foresight.schema.migration.ServiceAccounts;
import com.rfid3.foresight.schema.migration.ServicePasswords;
import com.rfid3.foresight.schema.migration.ServiceUser;
import com.rfid3.foresight.schema.migration.SuiteSchema;
import com.rfid3.foresight.schema.preflight.Preflight;
import com.rfid3.foresight.schema.preflight.Privileges;
import com.rfid3.foresight.schema.preflight.ReloadWatch;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Backs up, then adds all that the suite needs. */
@Command(
    name = "migrate",
    description = {
      "Backs up, then adds the suite's columns, tables and users. Run again after a kill.",
      "The services' passwords come from FORESIGHT_FEATURES_PASSWORD,"
          + " FORESIGHT_PREDICTIONS_PASSWORD, FORESIGHT_ALERTS_PASSWORD and"
          + " FORESIGHT_GATEWAY_PASSWORD."
    })
final class MigrateVerb extends Verb {
  @Mixin private ReloadOptions reload = new ReloadOptions();

  @Option(
      names = "--retry-for",
      paramLabel = "DURATION",
      defaultValue = "PT0S",
      description = "come back to a busy table for so long, such as PT10M (default: one attempt)")
  private Duration retryFor = Duration.ZERO;

  @Option(names = "--without-users", description = "leave the services' users to a DBA")
  private boolean withoutUsers;

  @Option(
      names = "--with-foreign-keys",
      description = "also the plan's two foreign keys; they make predictions wait for the shop")
  private boolean withForeignKeys;

  @Option(
      names = "--with-write-through",
      description =
          "let the alert service also set legacy alerts' own fields when people acknowledge or"
              + " resolve them (default: what FORESIGHT_ALERTS_WRITE_THROUGH says)")
  private boolean withWriteThrough;

  MigrateVerb(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() throws SQLException {
    var installation = installation();
    if (!withoutUsers) {
      // Before anything else: a missing password must not be found out halfway.
      passwords();
    }
    var watch = reload.watch(installation.legacy());
    var obstacles = new Preflight(installation, watch, !withoutUsers).obstacles();
    if (obstacles.failed()) {
      var code = conclude(obstacles, "nothing was changed");
      printUsersForDba(installation);
      return code;
    }
    awaitQuiet(installation, watch);
    var backup =
        new LegacyBackup(installation, target().backups(), surroundings().clock())
            .beforeFirstChange();
    out().println("OK    backup           " + backup.path());
    add(installation);
    out().println("migrated; `verify` compares the legacy database with the backup");
    return WELL;
  }

  private void add(Installation installation) throws SQLException {
    var patience = Patience.of(retryFor);
    var schema =
        new SuiteSchema(installation, surroundings().clock(), patience)
            .withWriteThrough(writesThrough());
    if (withoutUsers) {
      schema.migrateWithoutUsers();
      out().println("OK    columns, tables; the users are left to a DBA");
    } else {
      schema.migrate(passwords());
      out().println("OK    columns, tables, users");
    }
    if (withForeignKeys) {
      try (var session = installation.open()) {
        new ForeignKeys(installation).add(session, new PoliteChange(session, patience));
      }
      out().println("OK    foreign keys");
    }
  }

  private void printUsersForDba(Installation installation) throws SQLException {
    try (var session = installation.open()) {
      if (!Privileges.mayCreateUsers(session, installation.legacy(), installation.suite())) {
        out().println("statements for a DBA, to be run after migrate --without-users:");
        new ServiceAccounts(installation, writesThrough())
            .statementsForDba(session)
            .forEach(statement -> out().println(statement + ";"));
      }
    }
  }

  private boolean writesThrough() {
    var setting = surroundings().environment().getOrDefault("FORESIGHT_ALERTS_WRITE_THROUGH", "");
    return withWriteThrough || Boolean.parseBoolean(setting);
  }

  private void awaitQuiet(Installation installation, ReloadWatch watch) throws SQLException {
    var deadline = System.nanoTime() + retryFor.toNanos();
    try (var session = installation.open()) {
      var signs = watch.underWay(session);
      while (!signs.isEmpty()) {
        if (System.nanoTime() - deadline >= 0) {
          throw new SchemaProblem(
              "the legacy application is reloading (%s): nothing was changed. Run this again in a few minutes, or with --retry-for."
                  .formatted(String.join("; ", signs)));
        }
        // Each look takes most of a second itself.
        signs = watch.underWay(session);
      }
    }
  }

  private ServicePasswords passwords() {
    var passwords = new EnumMap<ServiceUser, String>(ServiceUser.class);
    for (var user : ServiceUser.values()) {
      var variable = user.account().toUpperCase(Locale.ROOT) + "_PASSWORD";
      passwords.put(user, surroundings().environment().getOrDefault(variable, ""));
    }
    try {
      return new ServicePasswords(passwords);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec().commandLine(), e.getMessage() + ": set it in the environment", e);
    }
  }
}
