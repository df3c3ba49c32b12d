package com.rfid3.foresight.gateway.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.rfid3.foresight.gateway.standin.LegacyPages;
import com.rfid3.foresight.gateway.standin.PagesResource;
import com.rfid3.foresight.gateway.standin.ShopRows;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import com.rfid3.foresight.localstack.testing.browser.Chromium;
import com.rfid3.foresight.localstack.testing.browser.Chromium.Look;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** What every look at a page in a real browser needs; a page whose script breaks is a failure. */
@WithTestResource(SuiteServers.class)
@WithTestResource(PagesResource.class)
abstract class BrowserTest {
  static Chromium chromium;

  LegacyPages pages;
  TestDatabase database;

  @TestHTTPResource URI base;

  Recorded recorded;

  @BeforeAll
  static void launch() {
    chromium = new Chromium();
  }

  @AfterAll
  static void end() {
    chromium.close();
  }

  @BeforeEach
  void fill() {
    pages.over(database);
    ShopRows.write(database);
    recorded = new Recorded();
  }

  @AfterEach
  void close() {
    chromium.closePages();
    assertThat(chromium.errors()).isEmpty();
  }

  /** A page before which the records of this test stand. */
  Page open(Look look) {
    Page page = chromium.page(base, look);
    recorded.on(page);
    return page;
  }

  /** A view of the page of predictions, to its end. */
  static void show(Page page, String view) {
    page.navigate("/predictive?view=" + view);
    assertThat(page.locator(".content[aria-busy=false]")).hasCount(1);
  }

  /** The item rows of the inventory. */
  static void openItems(Page page) {
    page.navigate("/tab/1");
    page.selectOption(".subcategory-select", "Rectangle");
    page.locator(".expand-btn").first().click();
  }
}
