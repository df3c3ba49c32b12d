package com.rfid3.foresight.localstack.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rfid3.foresight.localstack.shop.History;
import com.rfid3.foresight.localstack.shop.ShopSize;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShopFillingTest {
  @Test
  void plansTheShopThatWasAskedFor() {
    var plan = ShopFilling.plan(options("chain", "3y"), Clock.systemUTC());
    assertThat(plan.size()).isEqualTo(ShopSize.CHAIN);
    assertThat(plan.history()).isEqualTo(History.THREE_YEARS);
  }

  @Test
  void saysWhatThereIsToChooseFrom() {
    assertThatThrownBy(() -> ShopFilling.plan(options("big", "36w"), Clock.systemUTC()))
        .hasMessageContaining("--size big?")
        .hasMessageContaining("chain");
    assertThatThrownBy(() -> ShopFilling.plan(options("shop", "2y"), Clock.systemUTC()))
        .hasMessageContaining("--history 2y?");
  }

  private static UpOptions options(String size, String history) {
    var folder = new SuiteFolder(Path.of(""));
    return new UpOptions(folder, Ports.of(Map.of()), size, history, "", Map.of());
  }
}
