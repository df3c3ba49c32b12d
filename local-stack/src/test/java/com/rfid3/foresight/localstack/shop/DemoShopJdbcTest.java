package com.rfid3.foresight.localstack.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rfid3.foresight.localstack.shop.truth.ShopTruth;
import com.rfid3.foresight.localstack.testing.FreshDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DemoShopJdbcTest {

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static final DemoShop SHOP = DemoShop.of(ShopPlan.small(Clocks.FIXED).withPointOfSale());
  private static Connection connection;
  private static ShopTruth truth;

  @BeforeAll
  static void write() throws SQLException {
    connection = DATABASE.get().root();
    truth = SHOP.writeTo(connection);
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  @Test
  void holdsBothPopulationsOfItems() throws SQLException {
    assertThat(number("SELECT COUNT(*) FROM id_item_master WHERE item_num IS NULL")).isEqualTo(600);
    assertThat(number("SELECT COUNT(*) FROM id_item_master WHERE item_num IS NOT NULL"))
        .isEqualTo(1_200);
    assertThat(
            number(
                """
                SELECT COUNT(*) FROM id_item_master WHERE item_num IS NOT NULL
                AND (status IS NOT NULL OR quality IS NOT NULL OR date_last_scanned IS NOT NULL)"""))
        .isZero();
  }

  @Test
  void holdsAsManyScansAsPlanned() throws SQLException {
    assertThat(number("SELECT COUNT(*) FROM id_transactions")).isEqualTo(8_000);
  }

  @Test
  void joinsClassesToPricesByNumber() throws SQLException {
    String joined =
        """
        SELECT COUNT(DISTINCT r.rental_class_num) FROM id_item_master r JOIN id_item_master p
        ON p.item_num = r.rental_class_num WHERE r.item_num IS NULL""";
    assertThat(number(joined)).as("every class but one").isEqualTo(23);
    assertThat(
            number(
                """
                SELECT COUNT(*) FROM id_item_master
                WHERE JSON_VALUE(rental_rates, '$."24"') + 0 > 0"""))
        .isGreaterThan(100);
  }

  @Test
  void createsScansInUtcAfterTheyWereMadeInTheShop() throws SQLException {
    assertThat(
            number(
                """
                SELECT COUNT(DISTINCT TIMESTAMPDIFF(HOUR, scan_date, date_created))
                FROM id_transactions WHERE date_created IS NOT NULL"""))
        .as("daylight saving time starts within the history")
        .isEqualTo(2);
    assertThat(number("SELECT COUNT(*) FROM id_transactions WHERE date_created IS NULL"))
        .isPositive();
  }

  @Test
  void isRecognised() throws SQLException {
    assertThat(SHOP.isIn(connection)).isTrue();
    assertThat(DemoShop.of(SHOP.plan().seeded(4)).isIn(connection)).isFalse();
  }

  @Test
  void isNeverOverwritten() {
    assertThatThrownBy(() -> SHOP.writeTo(connection)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void keepsItsTruthInAFile(@TempDir Path folder) {
    Path file = folder.resolve("truth.json");
    truth.writeTo(file);
    assertThat(ShopTruth.read(file)).isEqualTo(truth);
  }

  @Test
  void sellsInAllStoresWithSomeImpossibleDates() throws SQLException {
    assertThat(number("SELECT COUNT(DISTINCT store_no) FROM pos_transactions")).isEqualTo(4);
    assertThat(number("SELECT COUNT(*) FROM pos_transactions WHERE YEAR(contract_date) = 2027"))
        .isPositive();
    assertThat(number("SELECT COUNT(*) FROM pos_transactions WHERE contract_date < '2000-01-01'"))
        .isPositive();
    assertThat(
            number(
                """
                SELECT COUNT(*) FROM id_transactions s WHERE s.contract_number REGEXP '^[0-9]+$'
                AND NOT EXISTS (SELECT 1 FROM pos_transactions p
                  WHERE p.contract_no = s.contract_number AND p.store_no = '003')"""))
        .as("what is scanned was sold")
        .isZero();
  }

  @Test
  void keepsTheMappingFaults() throws SQLException {
    assertThat(
            number(
                """
                SELECT COUNT(DISTINCT rental_class_num) FROM id_item_master i WHERE item_num IS NULL
                AND NOT EXISTS (SELECT 1 FROM user_rental_class_mappings m
                  WHERE m.rental_class_id = i.rental_class_num)"""))
        .isEqualTo(truth.unmappedClasses().size());
    assertThat(
            number(
                """
                SELECT COUNT(*) FROM user_rental_class_mappings m
                JOIN seed_rental_classes s USING (rental_class_id)
                WHERE s.common_name LIKE '%Chair%' AND m.category = 'Linens'"""))
        .isEqualTo(1);
  }

  private static long number(String sql) throws SQLException {
    try (var query = connection.createStatement();
        var result = query.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }
}
