package com.rfid3.foresight.featurestore.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.featurestore.testing.CyclesByHand;
import com.rfid3.foresight.featurestore.testing.LegacyShop;
import com.rfid3.foresight.localstack.testing.ServerFaults;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
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
class ItemHistoryTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @Inject ItemHistoryJob job;
  TestDatabase database;
  ServerFaults faults;
  private LegacyShop shop;

  @BeforeEach
  void emptyShop() {
    faults.heal();
    shop = new LegacyShop(database);
    shop.empty();
    shop.item("E1", "63131", "On Rent");
    shop.priced("63131", "{\"24\": \"9.50\"}", "120.00");
  }

  @Test
  void anItemThatStaysTheSameIsWrittenOnce() {
    assertThat(job.snapshot(MONDAY)).isEqualTo(2);
    assertThat(job.snapshot(MONDAY.plusDays(1))).isZero();

    assertThat(rows("tag_id = 'E1'")).isEqualTo(1);
  }

  @Test
  void aChangeOfStatusGradeOrPriceIsANewRowOfItsDay() {
    job.snapshot(MONDAY);
    database.execute("UPDATE id_item_master SET quality = 'B+' WHERE tag_id = 'E1'");
    database.execute("UPDATE id_item_master SET retail_price = 130 WHERE item_num = 63131");

    assertThat(job.snapshot(MONDAY.plusDays(1))).isEqualTo(2);

    assertThat(rows("tag_id = 'E1' AND valid_on = '2026-03-03' AND quality = 'B+'")).isEqualTo(1);
    assertThat(rows("tag_id = 'E1' AND valid_on = '2026-03-02' AND quality = 'A'")).isEqualTo(1);
    assertThat(rows("retail_price = 130")).isEqualTo(1);
  }

  private long rows(String condition) {
    return shop.countOwn("SELECT COUNT(*) FROM own.item_history WHERE " + condition);
  }
}
