package com.rfid3.foresight.featurestore.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.featurestore.testing.CyclesByHand;
import com.rfid3.foresight.featurestore.testing.LegacyShop;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CyclesByHand.class)
@WithTestResource(
    value = SuiteServers.class,
    initArgs = {
      @ResourceArg(name = "user", value = "features"),
      @ResourceArg(name = "faults", value = "true")
    })
class RunUpkeepTest {
  TestDatabase database;
  @Inject RunUpkeep upkeep;
  private LegacyShop shop;

  @BeforeEach
  void emptyShop() {
    shop = new LegacyShop(database);
    shop.empty();
    shop.suite("DELETE FROM job_run");
  }

  @Test
  void theRunOfAKilledProcessEnds() {
    run("dead", "INTERVAL 2 MINUTE", "running");
    slot("realtime_feature_updates", "-1", "INTERVAL 2 MINUTE");

    tidy();

    assertThat(status("dead")).isEqualTo("abandoned");
    assertThat(slots("running")).isEqualTo(1);
  }

  @Test
  void aRunUnderALiveLeaseGoesOn() {
    run("alive", "INTERVAL 2 MINUTE", "running");
    slot("realtime_feature_updates:by-hand", "60", "INTERVAL 2 MINUTE");

    tidy();

    assertThat(status("alive")).isEqualTo("running");
  }

  @Test
  void aSlotThatNobodyTakesOverFails() {
    slot("daily_item_history", "-700", "INTERVAL 20 MINUTE");

    tidy();

    assertThat(slots("failed")).isEqualTo(1);
  }

  @Test
  void oldRunsAndSlotsAreForgottenAndYoungOnesKept() {
    run("old", "INTERVAL 401 DAY", "succeeded");
    run("young", "INTERVAL 399 DAY", "succeeded");
    slot("daily_item_history", "-9000000", "INTERVAL 91 DAY");

    tidy();

    assertThat(shop.countOwn("SELECT COUNT(*) FROM own.feature_run")).isEqualTo(1);
    assertThat(shop.countOwn("SELECT COUNT(*) FROM own.job_run")).isZero();
  }

  private void tidy() {
    upkeep.tidy().await().indefinitely();
  }

  private void run(String id, String ago, String status) {
    shop.suite(
        """
        INSERT INTO feature_run (run_id, slot, started_at, status)
        VALUES ('%s', UTC_TIMESTAMP(), UTC_TIMESTAMP(6) - %s, '%s')
        """
            .formatted(id, ago, status));
  }

  private void slot(String job, String leaseSeconds, String ago) {
    shop.suite(
        """
        INSERT INTO job_run (job, slot, service, owner, fencing_token, lease_until, status, started_at)
        VALUES ('%s', UTC_TIMESTAMP(), 'feature-store-service', 'x', 1,
          UTC_TIMESTAMP(6) + INTERVAL %s SECOND, 'running', UTC_TIMESTAMP(6) - %s)
        """
            .formatted(job, leaseSeconds, ago));
  }

  private String status(String run) {
    return shop.column(
            "SELECT status FROM %s.feature_run WHERE run_id = '%s'"
                .formatted(database.suite(), run))
        .getFirst();
  }

  private long slots(String status) {
    return shop.countOwn("SELECT COUNT(*) FROM own.job_run WHERE status = '" + status + "'");
  }
}
