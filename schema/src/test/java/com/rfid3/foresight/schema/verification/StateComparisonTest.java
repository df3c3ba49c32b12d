package com.rfid3.foresight.schema.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.schema.server.DatabaseServer;
import com.rfid3.foresight.schema.server.OnEachServer;
import com.rfid3.foresight.schema.server.Shop;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEachServer
class StateComparisonTest {
  @Parameter DatabaseServer server;

  @Test
  void aRowIsTheSameWhereverItLies() throws SQLException {
    try (var shop = Shop.withRows(server)) {
      var before = shop.state();
      shop.run("ALTER TABLE %s.id_transactions FORCE");
      shop.run("UPDATE %s.id_item_master SET quantity = 2");
      shop.run("UPDATE %s.id_item_master SET quantity = 1");
      assertThat(new StateComparison(before, shop.state()).strict().failed()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE %s.id_item_master SET status = NULL WHERE tag_id = 'TAG 10#?'",
        "UPDATE %s.id_item_master SET tag_id = 'tag 10#?' WHERE tag_id = 'TAG 10#?'",
        "UPDATE %s.id_item_master SET common_name = 'chair folding' WHERE tag_id = 'TAG 10#?'",
        "DELETE FROM %s.id_transactions LIMIT 1",
        "INSERT INTO %s.id_item_master (tag_id) VALUES ('new')",
        "ALTER TABLE %s.id_item_master MODIFY status VARCHAR(60)",
        "ALTER TABLE %s.id_item_master DROP INDEX idx_status",
        "ALTER TABLE %s.id_item_master ADD COLUMN somebody INT",
        "CREATE TABLE %s.another (id INT)",
        "DROP TABLE %s.external_factors",
        "CREATE VIEW %s.overview AS SELECT 1 AS one"
      })
  void anyChangeIsFound(String change) throws SQLException {
    try (var shop = Shop.withRows(server)) {
      var before = shop.state();
      shop.run(change);
      assertThat(new StateComparison(before, shop.state()).strict().failed()).isTrue();
    }
  }

  @Test
  void onALiveSystemMovedRowsAreToldAndDefinitionsMustHold() throws SQLException {
    try (var shop = Shop.withRows(server)) {
      var before = shop.state();
      shop.run("DELETE FROM %s.id_transactions");
      var report = new StateComparison(before, shop.state()).live();
      assertThat(report.failed()).isFalse();
      assertThat(report.text()).contains("rows differ: 400 before, 0 now");

      shop.run("ALTER TABLE %s.id_transactions DROP INDEX ix_id_transactions_status");
      assertThat(new StateComparison(before, shop.state()).live().text())
          .contains("definition differs")
          .contains("ix_id_transactions_status");
    }
  }
}
