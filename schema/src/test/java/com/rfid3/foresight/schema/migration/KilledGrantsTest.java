package com.rfid3.foresight.schema.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.schema.server.Mortality;
import com.rfid3.foresight.schema.server.Servers;
import com.rfid3.foresight.schema.server.Shop;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Creating the users, killed at every boundary of its statements. */
class KilledGrantsTest {
  @Test
  void usersAndGrants() throws SQLException {
    try (var undisturbed = Shop.empty(Servers.first()).migrated();
        var killed = Shop.empty(Servers.first())) {
      killed.suite().migrateWithoutUsers();

      var deaths =
          Mortality.of(
              killed,
              killed::rights,
              installation -> {
                try (var session = installation.open()) {
                  new ServiceAccounts(installation).create(session, Shop.PASSWORDS);
                }
              });

      assertThat(deaths).isGreaterThan(100);
      assertThat(killed.fingerprint()).isEqualTo(undisturbed.fingerprint());
    }
  }
}
