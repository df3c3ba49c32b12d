package com.rfid3.foresight.schema.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.schema.SchemaCommand;
import com.rfid3.foresight.schema.migration.SuiteSchema;
import com.rfid3.foresight.schema.server.Servers;
import com.rfid3.foresight.schema.server.Shop;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in a process of its own, killed with signal 9 while its migrations run. */
class KilledProcessTest {
  @TempDir Path backups;

  @Test
  void runAgainItFinishes() throws Exception {
    try (var shop = Shop.withRows(Servers.first());
        var undisturbed = Shop.withRows(Servers.first())) {
      new SuiteSchema(undisturbed.installation(), Clock.systemUTC()).migrateWithoutUsers();

      var killed = migrate(shop);
      awaitMigrations(shop, killed);
      killed.destroyForcibly();
      assertThat(killed.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(shop.fingerprint()).isNotEqualTo(undisturbed.fingerprint());

      var again = migrate(shop);
      assertThat(again.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(again.exitValue()).isZero();
      assertThat(shop.fingerprint()).isEqualTo(undisturbed.fingerprint());
    }
  }

  private Process migrate(Shop shop) throws IOException {
    var builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SchemaCommand.class.getName(),
                "migrate",
                "--without-users",
                "--url=" + shop.root().url(),
                "--legacy=" + shop.legacy(),
                "--suite=" + shop.own(),
                "--backup-dir=" + backups));
    return builder
        .redirectErrorStream(true)
        .redirectOutput(backups.resolve("log").toFile())
        .start();
  }

  /** Returns once two tables of the suite are there, and so the others are still to come. */
  private static void awaitMigrations(Shop shop, Process process) throws Exception {
    while (tables(shop) < 2 && process.isAlive()) {
      process.waitFor(5, TimeUnit.MILLISECONDS);
    }
  }

  private static long tables(Shop shop) throws SQLException {
    try (var session = shop.open()) {
      return session.number(
          "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = ?", shop.own());
    }
  }
}
