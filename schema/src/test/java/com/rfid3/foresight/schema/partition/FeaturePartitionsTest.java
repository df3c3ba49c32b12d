package com.rfid3.foresight.schema.partition;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.schema.database.Patience;
import com.rfid3.foresight.schema.server.DatabaseServer;
import com.rfid3.foresight.schema.server.OnEachServer;
import com.rfid3.foresight.schema.server.Shop;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEachServer
class FeaturePartitionsTest {
  @Parameter DatabaseServer server;

  @Test
  void theCurrentMonthAndThreeMoreAreMadeAndLaterOnesFollow() throws SQLException {
    try (var shop = Shop.empty(server).migrated()) {
      assertThat(names(shop)).containsExactly("p202601", "p202602", "p202603", "p202604", "p_max");
      at(shop, "2026-03-20T00:00:00Z").addMonthsAhead(Patience.NONE);
      at(shop, "2026-03-21T00:00:00Z").addMonthsAhead(Patience.NONE);
      assertThat(names(shop)).endsWith("p202604", "p202605", "p202606", "p_max");
    }
  }

  @Test
  void afterALongPauseTheMonthsGoOnFromTheCurrentOne() throws SQLException {
    try (var shop = Shop.empty(server).migrated()) {
      feature(shop, "2026-08-05 00:00:00", "chair", 5);
      at(shop, "2026-09-20T00:00:00Z").addMonthsAhead(Patience.NONE);
      assertThat(names(shop))
          .endsWith("p202604", "p202609", "p202610", "p202611", "p202612", "p_max");
      assertThat(current(shop, "2026-12-01")).containsExactly("chair stock 5.000000");
    }
  }

  @Test
  void whatIsStillCurrentIsCarriedForwardBeforeAMonthGoes() throws SQLException {
    try (var shop = Shop.empty(server).migrated()) {
      feature(shop, "2026-01-03 00:00:00", "never changed", 1);
      feature(shop, "2026-01-03 00:00:00", "changed in January", 1);
      feature(shop, "2026-01-20 00:00:00", "changed in January", 2);
      feature(shop, "2026-01-05 00:00:00", "changed in March", 3);
      feature(shop, "2026-03-05 00:00:00", "changed in March", 4);
      var inFebruary = current(shop, "2026-02-10");
      var inApril = current(shop, "2026-04-10");

      var april = at(shop, "2026-04-15T00:00:00Z");
      assertThat(april.dropBefore(2, Patience.NONE)).containsExactly("p202601");
      assertThat(april.dropBefore(2, Patience.NONE)).isEmpty();

      assertThat(names(shop)).doesNotContain("p202601");
      assertThat(current(shop, "2026-02-10")).isEqualTo(inFebruary).hasSize(3);
      assertThat(current(shop, "2026-04-10")).isEqualTo(inApril);
      assertThat(current(shop, "2026-01-31")).isEmpty();
    }
  }

  private static FeaturePartitions at(Shop shop, String now) {
    return new FeaturePartitions(
        shop.installation(), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
  }

  private static List<String> names(Shop shop) throws SQLException {
    try (var session = shop.open()) {
      return at(shop, "2026-01-01T00:00:00Z").names(session);
    }
  }

  private static List<String> current(Shop shop, String when) throws SQLException {
    try (var session = shop.open()) {
      return session.column(
          """
          SELECT CONCAT(target_entity, ' ', feature_name, ' ', feature_value) FROM (
            SELECT f.*, ROW_NUMBER() OVER (PARTITION BY entity_kind, target_entity, feature_name
              ORDER BY feature_timestamp DESC, known_at DESC) AS newest
            FROM %s.ml_feature_store f WHERE feature_timestamp <= ?) latest
          WHERE newest = 1 ORDER BY 1
          """
              .formatted(shop.legacy()),
          when);
    }
  }

  private static void feature(Shop shop, String when, String entity, int value)
      throws SQLException {
    shop.run(
        """
        INSERT INTO %s.ml_feature_store (feature_name, entity_kind, target_entity, feature_value,
          feature_timestamp, known_at) VALUES ('stock', 'rental_class', 'ENTITY', VALUE, 'WHEN', 'WHEN')
        """
            .replace("ENTITY", entity)
            .replace("VALUE,", value + ",")
            .replace("WHEN", when));
  }
}
