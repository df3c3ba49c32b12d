package com.rfid3.foresight.benchmarks.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.rfid3.foresight.localstack.testing.browser.Accessibility;
import com.rfid3.foresight.localstack.testing.browser.Chromium.Look;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see on the pages, with every service behind them. */
class SuitePagesTest extends SuitePages {
  /** Rentals with the chance of running short, or why there are none. */
  private static final String OUTLOOK =
      "No outlook|too little data|[\\d,.]+(\\s*(under|over)? ?\\d+% short)?";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "today",
        "alerts",
        "silences",
        "maintenance",
        "restock",
        "demand",
        "quality",
        "packs",
        "prices",
        "planning",
        "worklist",
        "models",
        "rollout",
        "jobs"
      })
  void everyViewShowsWhatTheServicesSay(String view) {
    Page page = signedIn("admin", view);

    assertThat(page.locator("#main .fs-failure")).hasCount(0);
    assertThat(page.locator(".state")).hasAttribute("data-state", "live");
    assertThat(page.locator(".content > *").first()).isVisible();
    assertThat(page.locator(".content").textContent())
        .doesNotContain("undefined", "NaN", "[object");
    assertThat(Accessibility.violations(page)).isEmpty();
    assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
        .isLessThanOrEqualTo(Look.DESKTOP.width());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"today", "maintenance", "demand", "models", "rollout", "jobs", "worklist"})
  void whatTheShopHasIsNotEmpty(String view) {
    Page page = signedIn("admin", view);

    assertThat(page.locator(".todo > li, .content tbody tr, .fs-plot canvas").first()).isVisible();
    assertThat(page.locator(".content > .empty")).hasCount(0);
  }

  @Test
  void everyCategoryAndClassRowHasItsOutlook() {
    Page page = chromium.page(suite.gateway(), Look.DESKTOP);
    openItems(page);
    Locator outlooks = page.locator("tr.category-row > .predictive-outlook");
    assertThat(outlooks).hasCount(page.locator("tr.category-row").count());
    assertThat(page.locator(".common-table > tbody > tr > .predictive-outlook").first())
        .isVisible();

    assertThat(page.locator(".predictive-outlook", new Page.LocatorOptions().setHasText("…")))
        .hasCount(0);
    assertThat(page.locator(".predictive-outlook").allTextContents())
        .isNotEmpty()
        .allMatch(text -> text.matches(OUTLOOK));
    assertThat(page.locator(".predictive-outlook a").count()).isPositive();
  }

  @Test
  void anItemSaysWhatIsPredictedAndTakesAWordOnIt() {
    Page page = signedIn("planner", "today");
    openItems(page);
    page.locator(".item-table button.predictive-indicator").first().click();
    Locator dialog = page.locator("dialog[open]");
    assertThat(dialog.locator(".fs-facts")).containsText("Tag");
    Locator word = dialog.locator(".fs-feedback").first();
    word.locator("summary").click();
    word.locator("input[value='4']").check();
    word.locator("button").click();

    assertThat(word).containsText("Thank you. It counts in the accuracy.");
  }

  @Test
  void whoeverSwitchesEverythingOffTakesItFromOpenPages() {
    Page legacy = chromium.page(suite.gateway(), Look.DESKTOP);
    legacy.navigate("/tab/6");
    assertThat(legacy.locator("#predictive-insights-panel canvas")).hasCount(1);
    Page page = signedIn("admin", "rollout");
    page.locator("[data-key=kill-reason]").fill("A drill");
    page.locator("[data-key=kill]").click();

    assertThat(page.locator(".state .done")).hasText("Predictions are switched off, for everyone.");
    assertThat(legacy.locator("[data-foresight]")).hasCount(0);
    assertThat(show(Look.PHONE, "today").locator(".state"))
        .hasAttribute("data-state", Pattern.compile("off"));
    page.locator("[data-key=kill-reason]").fill("The drill is over");
    page.locator("[data-key=kill]").click();
    assertThat(page.locator(".state .done")).hasText("Predictions are allowed again.");
    legacy.reload();
    assertThat(legacy.locator("#predictive-insights-panel canvas")).hasCount(1);
  }
}
