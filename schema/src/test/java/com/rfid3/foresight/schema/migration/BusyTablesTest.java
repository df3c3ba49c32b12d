package com.rfid3.foresight.schema.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rfid3.foresight.schema.database.Patience;
import com.rfid3.foresight.schema.database.SchemaProblem;
import com.rfid3.foresight.schema.database.Session;
import com.rfid3.foresight.schema.server.DatabaseServer;
import com.rfid3.foresight.schema.server.OnEachServer;
import com.rfid3.foresight.schema.server.Shop;
import com.rfid3.foresight.schema.server.ShopAtWork;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** With a transaction held open on a legacy table, the shop comes first. */
@OnEachServer
class BusyTablesTest {
  private static final Duration A_SECOND_AND_THE_MACHINE = Duration.ofMillis(2_500);

  @Parameter DatabaseServer server;

  @Test
  void migrateGivesUpAndNoLegacyStatementWaitsLonger() throws Exception {
    try (var shop = Shop.withRows(server);
        var transaction = openTransaction(shop);
        var work = new ShopAtWork(shop)) {
      var start = System.nanoTime();
      assertThatThrownBy(() -> shop.suite().migrateWithoutUsers())
          .isInstanceOf(SchemaProblem.class)
          .hasMessageContaining("id_item_master is in use")
          .hasMessageContaining("connection " + transaction.number("SELECT CONNECTION_ID()"));
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isLessThan(A_SECOND_AND_THE_MACHINE.multipliedBy(2));
      assertThat(work.longestWait()).isBetween(Duration.ofMillis(300), A_SECOND_AND_THE_MACHINE);
    }
  }

  @Test
  void whatWasLeftIsDoneOnceTheTransactionEnds() throws Exception {
    try (var shop = Shop.withRows(server);
        var undisturbed = Shop.withRows(server)) {
      undisturbed.suite().migrateWithoutUsers();
      try (var transaction = openTransaction(shop)) {
        assertThatThrownBy(() -> shop.suite().migrateWithoutUsers())
            .isInstanceOf(SchemaProblem.class);
        transaction.connection().rollback();
      }
      shop.suite().migrateWithoutUsers();
      assertThat(shop.fingerprint()).isEqualTo(undisturbed.fingerprint());
    }
  }

  @Test
  void aPatientMigrationComesBackToTheTable() throws Exception {
    try (var shop = Shop.withRows(server);
        var transaction = openTransaction(shop);
        var work = new ShopAtWork(shop)) {
      var patience = new Patience(Duration.ofSeconds(30), Duration.ofMillis(50));
      var migration =
          Thread.startVirtualThread(
              () -> {
                try {
                  new SuiteSchema(shop.installation(), Shop.CLOCK, patience).migrateWithoutUsers();
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              });
      work.awaitWaits(2);
      transaction.connection().commit();
      migration.join();
      try (var session = shop.open()) {
        assertThat(new LegacyColumns(shop.installation()).missing(session, "id_item_master"))
            .isEmpty();
      }
    }
  }

  private static Session openTransaction(Shop shop) throws SQLException {
    var session = shop.open();
    session.connection().setAutoCommit(false);
    session.execute(
        "UPDATE "
            + shop.legacy()
            + ".id_item_master SET status = 'On Rent' WHERE tag_id = 'TAG 2#?'");
    return session;
  }
}
