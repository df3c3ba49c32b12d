package com.rfid3.foresight.schema.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.schema.server.DatabaseServer;
import com.rfid3.foresight.schema.server.Mortality;
import com.rfid3.foresight.schema.server.OnEachServer;
import com.rfid3.foresight.schema.server.Shop;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A migration killed at every boundary of its statements ends like an undisturbed one. */
@OnEachServer
class KilledMigrationTest {
  @Parameter DatabaseServer server;

  @Test
  void columnsTablesAndPartitions() throws SQLException {
    try (var undisturbed = Shop.withRows(server);
        var killed = Shop.withRows(server)) {
      undisturbed.suite().migrateWithoutUsers();
      var before = killed.state();

      var deaths =
          Mortality.of(
              killed,
              killed::fingerprint,
              installation -> new SuiteSchema(installation, Shop.CLOCK).migrateWithoutUsers());

      // Two ALTERs, the database, the history, and for each migration its statement and record.
      assertThat(deaths).isGreaterThan(2 * SuiteTables.OWN.size());
      assertThat(killed.fingerprint().lines())
          .containsExactlyElementsOf(undisturbed.fingerprint().lines().toList());
      assertThat(killed.state().objects()).isEqualTo(before.objects());
    }
  }
}
