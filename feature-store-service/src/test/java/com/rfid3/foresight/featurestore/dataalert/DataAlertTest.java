package com.rfid3.foresight.featurestore.dataalert;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rfid3.foresight.featurestore.testing.AlertDesk;
import com.rfid3.foresight.featurestore.testing.CyclesByHand;
import com.rfid3.foresight.featurestore.testing.LegacyShop;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CyclesByHand.class)
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "features"))
@WithTestResource(AlertDesk.class)
class DataAlertTest {
  TestDatabase database;
  AlertDesk desk;
  @Inject DataAlertPush push;
  private LegacyShop shop;

  @BeforeEach
  void aCompleteSource() {
    desk.answer(200);
    shop = new LegacyShop(database);
    shop.empty();
    for (int i = 0; i < 100; i++) {
      shop.rental("TAG" + i, "2026-03-02 10:00:00", "" + i);
    }
    cycle();
    shop.afterAnHour();
    cycle();
  }

  @Test
  void nothingIsToldOfDataInOrder() {
    assertThat(alerts().getList("kind")).isEmpty();
    assertThat(push.push().await().indefinitely().getInteger("open")).isZero();
    assertThat(desk.told()).isEmpty();
  }

  @Test
  void aSourceThatShrankIsAnAlertUntilItsRowsAreBack() {
    database.execute(
        "CREATE TABLE kept AS SELECT * FROM id_transactions WHERE contract_number < 50");
    database.execute("DELETE FROM id_transactions WHERE contract_number < 50");
    shop.afterAnHour();
    cycle();
    shop.afterAnHour();
    cycle();

    assertThat(alerts().getList("kind")).containsExactly("source_shrunk");
    push.push().await().indefinitely();
    push.push().await().indefinitely();
    assertThat(desk.told()).hasSize(2);
    JsonPath told = new JsonPath(desk.told().getLast());
    assertThat(told.getString("[0].fingerprint_of")).contains("source_shrunk");
    assertThat(told.getString("[0].ends_at")).isNotNull();

    database.execute("INSERT INTO id_transactions SELECT * FROM kept", "DROP TABLE kept");
    shop.afterAnHour();
    cycle();
    shop.afterAnHour();
    cycle();
    assertThat(alerts().getList("kind")).isEmpty();
    assertThat(shop.countOwn("SELECT COUNT(*) FROM own.scan_ledger WHERE gone_at IS NOT NULL"))
        .isZero();
  }

  @Test
  void rowsThatWereReplacedByOthersShrinkTheSourceToo() {
    database.execute("UPDATE id_transactions SET tag_id = CONCAT('X', tag_id) WHERE id % 2 = 0");
    shop.afterAnHour();
    shop.rereadFromTheStart();
    cycle();
    shop.afterAnHour();
    cycle();

    assertThat(alerts().getList("kind")).containsExactly("source_shrunk");
    cycle();
    assertThat(alerts().getList("kind")).containsExactly("source_shrunk");
  }

  @Test
  void cyclesThatStayAwayAndValuesThatMovedAreAlerts() {
    given().post("/v1/features/quality/baseline").then().statusCode(200);
    for (int i = 0; i < 90; i++) {
      shop.rental("TAG" + i, "2026-03-09 10:00:00", "2" + i);
    }
    cycle();
    // A day that is pinned drifts from nothing: the measurement of another day is looked at.
    shop.suite("UPDATE feature_quality SET day = day - INTERVAL 1 DAY");
    given().get("/v1/features/quality").then().statusCode(200);
    shop.suite("UPDATE feature_run SET started_at = started_at - INTERVAL 7 HOUR");

    JsonPath open = alerts();

    assertThat(open.getList("kind")).contains("features_stale", "feature_drift");
    assertThat(open.getString("find { it.kind == 'features_stale' }.severity")).isEqualTo("high");
  }

  @Test
  void anAlertServiceThatRefusesIsToldAgain() {
    shop.suite("UPDATE feature_run SET started_at = started_at - INTERVAL 2 HOUR");
    desk.answer(503);
    assertThatThrownBy(() -> push.push().await().indefinitely()).hasMessageContaining("503");

    desk.answer(200);
    assertThat(push.push().await().indefinitely().getInteger("open")).isEqualTo(1);
    assertThat(desk.told()).isNotEmpty();
  }

  private static JsonPath alerts() {
    return given().get("/v1/data-alerts").then().statusCode(200).extract().jsonPath();
  }

  private static void cycle() {
    given().post("/v1/cycles").then().statusCode(200);
  }
}
