package com.rfid3.foresight.schema.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rfid3.foresight.schema.database.Session;
import com.rfid3.foresight.schema.server.DatabaseServer;
import com.rfid3.foresight.schema.server.OnEachServer;
import com.rfid3.foresight.schema.server.Shop;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEachServer
class MigrationTest {
  private static final String PREDICTION =
      """
      INSERT INTO %s.analytics_predictions (prediction_type, target_kind, target_id, prediction_date,
        business_impact_score, accuracy_score) VALUES ('demand', 'total', 'all', NOW(), 5650, 12.3)
      """;
  private static final String FEATURE =
      """
      INSERT INTO %s.ml_feature_store (feature_name, entity_kind, target_entity, feature_value,
        feature_timestamp, known_at) VALUES ('last_scan_at', 'item', 'global', 1756000000.5,
        '2026-01-15 10:00:00', '2026-01-15 10:00:00.000001')
      """;

  @Parameter DatabaseServer server;

  @Test
  void anEmptyShopGetsEveryTableAndColumn() throws SQLException {
    try (var shop = Shop.empty(server).migrated();
        var session = shop.open()) {
      assertThat(new SuiteTables(shop.installation()).inLegacy(session))
          .containsExactlyElementsOf(SuiteTables.IN_LEGACY);
      assertThat(new SuiteTables(shop.installation()).inOwn(session))
          .containsExactlyInAnyOrderElementsOf(SuiteTables.OWN);
      for (var table : LegacyColumns.ADDED.keySet()) {
        assertThat(new LegacyColumns(shop.installation()).ours(session, table)).hasSize(3);
      }
    }
  }

  @Test
  void everyColumnOfTheIntegrationPlanIsThereByItsName() throws SQLException {
    try (var shop = Shop.empty(server).migrated();
        var session = shop.open()) {
      for (var table : PlannedColumns.BY_TABLE.entrySet()) {
        assertThat(columns(session, shop, table.getKey()))
            .as(table.getKey())
            .containsAll(table.getValue());
      }
    }
  }

  @Test
  void aSecondRunChangesNothing() throws SQLException {
    try (var shop = Shop.withRows(server).migrated()) {
      var once = shop.fingerprint();
      shop.migrated();
      assertThat(shop.fingerprint()).isEqualTo(once);
    }
  }

  @Test
  void aShopAtWorkKeepsEveryRow() throws SQLException {
    try (var shop = Shop.withRows(server)) {
      var before = shop.state();
      shop.migrated();
      assertThat(shop.state().objects()).isEqualTo(before.objects());
      try (var session = shop.open()) {
        assertThat(
                session.number(
                    "SELECT COUNT(*) FROM "
                        + shop.legacy()
                        + ".id_item_master WHERE predictive_monitoring"))
            .isEqualTo(250);
      }
    }
  }

  @Test
  void aColumnThatIsThereAlreadyIsNotAddedAgain() throws SQLException {
    try (var shop = Shop.empty(server)) {
      shop.run(
          "ALTER TABLE %s.id_item_master ADD COLUMN last_prediction_update DATETIME NULL"
              + " COMMENT 'Foresight'");
      shop.migrated();
      try (var session = shop.open()) {
        assertThat(new LegacyColumns(shop.installation()).missing(session, "id_item_master"))
            .isEmpty();
      }
    }
  }

  @Test
  void aMigrationThatFailedIsTriedAgain() throws SQLException {
    try (var shop = Shop.empty(server).migrated()) {
      var whole = shop.fingerprint();
      shop.run(
          "UPDATE " + shop.own() + ".flyway_schema_history SET success = 0 WHERE version = '0103'");
      shop.run("DROP TABLE %s.ml_model_performance");
      shop.migrated();
      assertThat(shop.fingerprint()).isEqualTo(whole);
    }
  }

  @Test
  void dollarsErrorsAndEpochSecondsFit() throws SQLException {
    try (var shop = Shop.empty(server).migrated()) {
      shop.run(PREDICTION);
      shop.run(FEATURE);
      try (var session = shop.open()) {
        assertThat(
                session.column("SELECT feature_value FROM " + shop.legacy() + ".ml_feature_store"))
            .isEqualTo(List.of("1756000000.500000"));
      }
    }
  }

  @Test
  void aTargetHasOneActivePredictionAndAFeatureOneValueAtATime() throws SQLException {
    try (var shop = Shop.empty(server).migrated()) {
      for (var row : List.of(PREDICTION, FEATURE)) {
        shop.run(row);
        assertThatThrownBy(() -> shop.run(row)).hasMessageContaining("Duplicate entry");
      }
    }
  }

  @Test
  void aRatingOutsideOneToFiveIsRefused() throws SQLException {
    try (var shop = Shop.empty(server).migrated()) {
      shop.run(PREDICTION);
      assertThatThrownBy(() -> shop.run("UPDATE %s.analytics_predictions SET feedback_rating = 9"))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void nothingRefersToALegacyTableByForeignKey() throws SQLException {
    try (var shop = Shop.withRows(server).migrated()) {
      shop.run("UPDATE %s.id_item_master SET tag_id = 'renamed' WHERE tag_id = 'TAG 1/'");
      shop.run("TRUNCATE %s.id_item_master");
    }
  }

  private static List<String> columns(Session session, Shop shop, String table)
      throws SQLException {
    return session.column(
        "SELECT column_name FROM information_schema.columns WHERE table_schema = ?"
            + " AND table_name = ?",
        shop.legacy(),
        table);
  }
}
