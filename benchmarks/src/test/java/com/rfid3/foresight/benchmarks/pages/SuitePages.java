package com.rfid3.foresight.benchmarks.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.rfid3.foresight.localstack.testing.browser.Chromium;
import com.rfid3.foresight.localstack.testing.browser.Chromium.Look;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Pages in a real browser with every service behind them. The suite takes minutes to start, so the
 * classes share one; what a test changes that others see, it changes back.
 */
@ExtendWith(SuitePages.Once.class)
abstract class SuitePages {
  static SmallSuite suite;
  static Chromium chromium;

  /** Starts the suite with the first class that needs it; it ends after the last test of all. */
  static final class Once implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
      suite =
          context
              .getRoot()
              .getStore(Namespace.create(SmallSuite.class))
              .getOrComputeIfAbsent("suite", name -> SmallSuite.start(), SmallSuite.class);
    }
  }

  @BeforeAll
  static void launch() {
    chromium = new Chromium();
  }

  @AfterAll
  static void end() {
    chromium.close();
  }

  @AfterEach
  void close() {
    chromium.closePages();
    assertThat(chromium.errors()).isEmpty();
  }

  /** A view to its end, with nobody signed in. */
  static Page show(Look look, String view) {
    return to(view, chromium.page(suite.gateway(), look));
  }

  /** A view to its end, for somebody of this role. */
  static Page signedIn(String role, String view) {
    Page page = chromium.page(suite.gateway(), Look.DESKTOP);
    page.navigate("/foresight/sign-in?next=/predictive");
    page.fill("#key", suite.key(role));
    page.click("button");
    page.waitForURL("**/predictive");
    to(view, page);
    assertThat(page.locator("#who")).containsText("(" + role + ")");
    return page;
  }

  /** The page at this view, read to its end. */
  static Page to(String view, Page page) {
    page.navigate("/predictive?view=" + view);
    return awaitView(page);
  }

  /** The same view, as whoever comes back to it sees it. */
  static void again(Page page) {
    page.reload();
    awaitView(page);
  }

  private static Page awaitView(Page page) {
    assertThat(page.locator(".content[aria-busy=false]")).hasCount(1);
    return page;
  }

  /** The first category of the inventory opened down to its items. */
  static void openItems(Page page) {
    page.navigate("/tab/1");
    Locator choice = page.locator(".subcategory-select").first();
    choice.selectOption(choice.locator("option").nth(1).getAttribute("value"));
    page.locator(".expand-btn").first().click();
  }

  /** Stops a process where it is ({@code STOP}), or lets it go on ({@code CONT}). */
  static void signal(String name, ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static Locator.LocatorOptions named(String text) {
    return new Locator.LocatorOptions().setHasText(text);
  }
}
