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
    var plan = ShopFilling.plan(options("chain", "3y", true), Clock.systemUTC());
    assertThat(plan.size()).isEqualTo(ShopSize.CHAIN);
    assertThat(plan.history()).isEqualTo(History.THREE_YEARS);
    assertThat(plan.pointOfSale()).isTrue();
  }

  @Test
  void saysWhatThereIsToChooseFrom() {
    assertThatThrownBy(() -> ShopFilling.plan(options("big", "36w", false), Clock.systemUTC()))
        .hasMessageContaining("--size big?")
        .hasMessageContaining("chain");
    assertThatThrownBy(() -> ShopFilling.plan(options("shop", "2y", false), Clock.systemUTC()))
        .hasMessageContaining("--history 2y?");
  }

  private static UpOptions options(String size, String history, boolean pointOfSale) {
    var folder = new SuiteFolder(Path.of(""));
    var shop = new ShopOptions(size, history, pointOfSale);
    return new UpOptions(folder, Ports.of(Map.of()), shop, "", false, Map.of());
  }
}
