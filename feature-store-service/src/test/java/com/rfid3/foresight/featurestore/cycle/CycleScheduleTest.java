package com.rfid3.foresight.featurestore.cycle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rfid3.foresight.featurestore.testing.LegacyShop;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The clockwork, left to itself. */
@QuarkusTest
@TestProfile(CycleScheduleTest.EverySecond.class)
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "features"))
class CycleScheduleTest {
  TestDatabase database;

  @Test
  void cyclesRunByThemselvesFromTheStartAndOncePerSlot() {
    LegacyShop shop = new LegacyShop(database);
    shop.item("E1", "63131", "On Rent");
    shop.rental("E1", "2026-03-02 10:00:00", "1");

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> given().get("/v1/features/item/E1").statusCode() == 200);

    assertThat(shop.countOwn("SELECT COUNT(*) FROM own.feature_run WHERE status = 'succeeded'"))
        .isPositive();
    assertThat(shop.countOwn("SELECT COUNT(*) - COUNT(DISTINCT slot) FROM own.feature_run"))
        .isZero();
    assertThat(shop.countOwn("SELECT COUNT(*) FROM own.job_run WHERE job = 'daily_item_history'"))
        .isEqualTo(1);
  }

  /** A very short interval. */
  public static class EverySecond implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("foresight.features.interval", "1s", "foresight.features.tick", "1s");
    }
  }
}
