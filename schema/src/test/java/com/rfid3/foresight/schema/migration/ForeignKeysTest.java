package com.rfid3.foresight.schema.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rfid3.foresight.schema.database.Patience;
import com.rfid3.foresight.schema.database.PoliteChange;
import com.rfid3.foresight.schema.server.DatabaseServer;
import com.rfid3.foresight.schema.server.OnEachServer;
import com.rfid3.foresight.schema.server.Shop;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEachServer
class ForeignKeysTest {
  @Parameter DatabaseServer server;

  @Test
  void onceAskedForTheyHoldAndCanBeTakenOutAgain() throws SQLException {
    try (var shop = Shop.withRows(server).migrated();
        var session = shop.open()) {
      var without = shop.fingerprint();
      var keys = new ForeignKeys(shop.installation());
      var change = new PoliteChange(session, Patience.NONE);

      keys.add(session, change);
      keys.add(session, change);
      assertThatThrownBy(() -> predictionFor(shop, "no such tag"))
          .hasMessageContaining("foreign key");
      predictionFor(shop, "TAG 2#?");
      shop.run("UPDATE %s.inventory_health_alerts SET prediction_id = 1 WHERE id = 1");
      shop.run("DELETE FROM %s.analytics_predictions");
      assertThat(
              session.number(
                  "SELECT COUNT(prediction_id) FROM " + shop.legacy() + ".inventory_health_alerts"))
          .isZero();

      keys.drop(session, change);
      keys.drop(session, change);
      assertThat(shop.fingerprint()).isEqualTo(without);
    }
  }

  @Test
  void withThemTheLegacyTablesAreStillEqualApartFromTheSuitesOwn() throws SQLException {
    try (var shop = Shop.withRows(server);
        var session = shop.open()) {
      var before = shop.state();
      shop.migrated();
      new ForeignKeys(shop.installation()).add(session, new PoliteChange(session, Patience.NONE));
      assertThat(shop.state().objects()).isEqualTo(before.objects());
    }
  }

  private static void predictionFor(Shop shop, String tag) throws SQLException {
    shop.run(
        """
        INSERT INTO %s.analytics_predictions (id, prediction_type, target_kind, target_id,
          target_item_id, prediction_date) VALUES (1, 'maintenance', 'item', 'x', 'TAG', NOW())
        """
            .replace("TAG", tag));
  }
}
