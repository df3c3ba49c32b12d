package com.rfid3.foresight.gateway.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.rfid3.foresight.gateway.standin.PublicReads;
import com.rfid3.foresight.localstack.testing.browser.Chromium.Look;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A legacy page with the overlay on it. */
abstract class OverlayTest extends BrowserTest {
  static final String SIGN = ".item-table td.predictive-cell button.predictive-indicator";

  Page page;

  @BeforeEach
  void openPage() {
    page = open(Look.DESKTOP);
    awaitOverlay(true);
  }

  @AfterEach
  void switchOn() {
    database.execute("DELETE FROM inventory_config");
  }

  void switchOff() {
    database.execute(
        "INSERT INTO inventory_config (config_key, config_value) VALUES ('PREDICTIVE_UI_ENHANCEMENTS', 'false')");
  }

  void awaitOverlay(boolean shown) {
    var reads = new PublicReads(base);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              String configuration = reads.get("/static/foresight/config.json").body();
              assertThat(PublicReads.json(configuration).get("enabled").asBoolean())
                  .isEqualTo(shown);
              assertThat(PublicReads.state(reads.read("summary"))).isEqualTo("live");
            });
  }
}
