package com.rfid3.foresight.gateway.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.rfid3.foresight.localstack.testing.browser.Chromium.Look;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Pictures for the documentation: {@code -Dforesight.screenshots=docs/images}. */
@QuarkusTest
@EnabledIfSystemProperty(named = "foresight.screenshots", matches = ".+")
class ScreenshotsTest extends BrowserTest {
  @Test
  void areTaken() {
    insights(Look.DESKTOP, "today", "live", "today-desktop");
    insights(Look.DARK, "demand&category=Tables", "live", "demand-dark");
    insights(Look.PHONE, "today", "live", "today-phone");
    insights(Look.DARK_PHONE, "maintenance", "stale", "service-phone-dark-stale");
    insights(Look.DESKTOP, "today", "off", "today-off");
    insights(Look.DESKTOP, "demand", "insufficient", "demand-insufficient");
    legacy();
  }

  private void insights(Look look, String view, String state, String name) {
    Page page = open(look);
    recorded.is(state);
    show(page, view);
    if (view.startsWith("demand")) {
      assertThat(page.locator(".fs-plot canvas")).hasCount(1);
    }
    take(page, name);
  }

  private void legacy() {
    Page page = open(Look.DESKTOP);
    recorded.is("live");
    page.navigate("/tab/6");
    assertThat(page.locator("#predictive-insights-panel canvas")).hasCount(1);
    assertThat(page.locator("#alerts-list .alert").first()).isVisible();
    take(page, "overlay-analytics");
    openItems(page);
    assertThat(page.locator(".item-table .predictive-indicator").first()).isVisible();
    take(page, "overlay-inventory");
  }

  private static void take(Page page, String name) {
    Path folder = Path.of(System.getProperty("foresight.screenshots"));
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
  }
}
