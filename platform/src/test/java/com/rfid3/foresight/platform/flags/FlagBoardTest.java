package com.rfid3.foresight.platform.flags;

import static com.rfid3.foresight.platform.flags.Flag.DEMAND_FORECASTING_ENABLED;
import static com.rfid3.foresight.platform.flags.Flag.PACK_MANAGEMENT_ENABLED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rfid3.foresight.localstack.testing.ServerFaults;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "faults", value = "true"))
class FlagBoardTest {
  @Inject FlagBoard board;

  TestDatabase database;
  ServerFaults faults;

  @AfterEach
  void leaveNoFlags() {
    faults.heal();
    database.execute(
        "DELETE FROM inventory_config", "DELETE FROM `%s`.kill_switch".formatted(database.suite()));
    await().until(() -> !board.now().killed() && !board.now().isOn(DEMAND_FORECASTING_ENABLED));
  }

  @Test
  void aFlagOpensAndClosesFromTheDatabase() {
    say(DEMAND_FORECASTING_ENABLED, "true");
    await().until(() -> board.now().isOn(DEMAND_FORECASTING_ENABLED));
    long opened = board.now().revision();

    say(DEMAND_FORECASTING_ENABLED, "false");
    await().until(() -> !board.now().isOn(DEMAND_FORECASTING_ENABLED));

    assertThat(board.now().revision()).isGreaterThan(opened);
    assertThat(board.now().values().get(DEMAND_FORECASTING_ENABLED).source())
        .isEqualTo(FlagSource.DATABASE);
  }

  @Test
  void theEnvironmentMayForceOffWhatTheDatabaseOpens() {
    say(PACK_MANAGEMENT_ENABLED, "true");
    say(DEMAND_FORECASTING_ENABLED, "true");
    await().until(() -> board.now().isOn(DEMAND_FORECASTING_ENABLED));

    assertThat(board.now().isOn(PACK_MANAGEMENT_ENABLED)).isFalse();
  }

  @Test
  void theKillSwitchClosesEverythingWithinASecond() {
    say(DEMAND_FORECASTING_ENABLED, "true");
    await().until(() -> board.now().isOn(DEMAND_FORECASTING_ENABLED));

    database.execute(
        "INSERT INTO `%s`.kill_switch (id, engaged, epoch, changed_at) VALUES (1, 1, 1, NOW())"
            .formatted(database.suite()));

    await().atMost(Duration.ofSeconds(1)).until(() -> board.now().killed());
    assertThat(board.now().isOn(DEMAND_FORECASTING_ENABLED)).isFalse();
  }

  @Test
  void anOutageKeepsTheLastKnownValues() {
    say(DEMAND_FORECASTING_ENABLED, "true");
    await().until(() -> board.now().isOn(DEMAND_FORECASTING_ENABLED));
    var before = board.now();

    faults.mariaDb().stop();
    await()
        .until(
            () ->
                board
                    .refresh()
                    .onItem()
                    .transform(s -> false)
                    .onFailure()
                    .recoverWithItem(true)
                    .await()
                    .indefinitely());

    assertThat(board.now().values()).isEqualTo(before.values());
    assertThat(board.now().revision()).isEqualTo(before.revision());
  }

  private void say(Flag flag, String value) {
    database.execute(
        "REPLACE INTO inventory_config (config_key, config_value) VALUES ('%s', '%s')"
            .formatted(flag.name(), value));
  }
}
