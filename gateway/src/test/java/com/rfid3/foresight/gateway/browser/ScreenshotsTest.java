package com.rfid3.foresight.gateway.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.rfid3.foresight.gateway.browser.Chromium.Look;
import com.rfid3.foresight.gateway.standin.LegacyPages;
import com.rfid3.foresight.gateway.standin.PagesResource;
import com.rfid3.foresight.gateway.standin.ShopRows;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Pictures for the documentation: {@code -Dforesight.screenshots=docs/images}. */
@QuarkusTest
@WithTestResource(SuiteServers.class)
@WithTestResource(PagesResource.class)
@EnabledIfSystemProperty(named = "foresight.screenshots", matches = ".+")
class ScreenshotsTest {
  LegacyPages pages;
  TestDatabase database;

  @TestHTTPResource URI base;

  @Test
  void areTaken() {
    pages.over(database);
    ShopRows.write(database);
    try (Chromium chromium = new Chromium()) {
      insights(chromium, Look.DESKTOP, "today", "live", "today-desktop");
      insights(chromium, Look.DARK, "demand&category=Tables", "live", "demand-dark");
      insights(chromium, Look.PHONE, "today", "live", "today-phone");
      insights(chromium, Look.DARK_PHONE, "maintenance", "stale", "service-phone-dark-stale");
      insights(chromium, Look.DESKTOP, "today", "off", "today-off");
      insights(chromium, Look.DESKTOP, "demand", "insufficient", "demand-insufficient");
      legacy(chromium);
    }
  }

  private void insights(Chromium chromium, Look look, String view, String state, String name) {
    Page page = chromium.page(base, look);
    Recorded recorded = new Recorded().on(page);
    recorded.is(state);
    page.navigate("/predictive?view=" + view);
    assertThat(page.locator(".content[aria-busy=false]")).hasCount(1);
    if (view.startsWith("demand")) {
      assertThat(page.locator(".fs-plot canvas")).hasCount(1);
    }
    take(page, name);
  }

  private void legacy(Chromium chromium) {
    Page page = chromium.page(base, Look.DESKTOP);
    new Recorded().on(page);
    page.navigate("/tab/6");
    assertThat(page.locator("#predictive-insights-panel canvas")).hasCount(1);
    assertThat(page.locator("#alerts-list .alert").first()).isVisible();
    take(page, "overlay-analytics");
    page.navigate("/tab/1");
    page.selectOption(".subcategory-select", "Rectangle");
    page.locator(".expand-btn").first().click();
    assertThat(page.locator(".item-table .predictive-indicator").first()).isVisible();
    take(page, "overlay-inventory");
  }

  private static void take(Page page, String name) {
    Path folder = Path.of(System.getProperty("foresight.screenshots"));
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
  }
}
