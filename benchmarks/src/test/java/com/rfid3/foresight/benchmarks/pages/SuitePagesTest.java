package com.rfid3.foresight.benchmarks.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.rfid3.foresight.localstack.testing.browser.Accessibility;
import com.rfid3.foresight.localstack.testing.browser.Chromium;
import com.rfid3.foresight.localstack.testing.browser.Chromium.Look;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see and do on the pages, with every service behind them. */
class SuitePagesTest {
  @TempDir static Path home;

  private static final Map<String, String> KEYS = new HashMap<>();
  private static SmallSuite suite;
  private static Chromium chromium;

  @BeforeAll
  static void launch() {
    suite = SmallSuite.start(home);
    chromium = new Chromium();
    ShopPredictions.await(suite.gateway());
  }

  @AfterAll
  static void end() {
    if (chromium != null) {
      chromium.close();
    }
    if (suite != null) {
      suite.close();
    }
  }

  @AfterEach
  void close() {
    chromium.closePages();
    assertThat(chromium.errors()).isEmpty();
  }

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
    assertThat(page.locator(".state")).hasAttribute("data-state", Pattern.compile("live"));
    assertThat(page.locator(".content > *").first()).isVisible();
    assertThat(page.locator(".content").textContent())
        .doesNotContain("undefined", "NaN", "[object");
    assertThat(Accessibility.violations(page)).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).isEqualTo(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"today", "maintenance", "demand", "models", "rollout", "jobs", "worklist"})
  void whatTheShopHasIsNotEmpty(String view) {
    Page page = signedIn("admin", view);

    assertThat(page.locator(".todo > li, tbody tr, .fs-plot canvas, .empty").first()).isVisible();
    assertThat(page.locator(".content > .empty")).hasCount(0);
  }

  @Test
  void aPlannerStatesWhatOnlyPeopleKnowAndWithdrawsIt() {
    Page page = signedIn("planner", "planning");
    Locator costs = page.locator("section#costs");
    costs.locator("summary", named("State something")).click();
    costs.locator("[name=category]").fill("Tables");
    costs.locator("[name=unit_cost]").fill("120");
    costs.locator("[data-key=state-costs]").click();

    assertThat(page.locator(".state .done")).hasText("Stated, with your name.");
    Locator row = costs.locator("tbody tr", named("Tables"));
    assertThat(row).containsText("$120");
    row.locator("button").click();
    assertThat(page.locator(".state .done")).hasText("Withdrawn.");
    assertThat(costs.locator("tbody tr", named("Tables"))).hasCount(0);
    assertThat(costs.locator("summary", named("1 earlier statement"))).isVisible();
  }

  @Test
  void aPlannerAcknowledgesAnAlert() {
    Page page = signedIn("planner", "alerts");
    Locator open = page.locator(".alerts > li:not(:has(.decision))").first();
    String id = open.getAttribute("data-id");
    open.locator("summary", named("Act")).click();
    open.locator("[data-key^=comment-]").fill("Seen by the yard");
    open.locator("[data-key^=acknowledge-]").click();

    assertThat(page.locator(".state .done")).hasText("Acknowledged.");
    assertThat(page.locator(".alerts > li[data-id='" + id + "'] .decision"))
        .containsText("Acknowledged.");
  }

  @Test
  void aPlannerSilencesAlertsAndEndsIt() {
    Page page = signedIn("planner", "silences");
    page.locator("details[data-key=silence-new] > summary").click();
    page.selectOption("[name=where]", "type");
    page.locator("[name=value]").fill("existing_system");
    page.locator("[data-key=silence-reason]").fill("Stocktaking");
    page.locator("[data-key=silence-try]").click();
    assertThat(page.locator(".form [role=status]").last())
        .containsText(Pattern.compile("Folds [\\d,]+ alerts? now"));
    page.locator("[data-key=silence-keep]").click();

    assertThat(page.locator(".state .done")).hasText("The silence holds.");
    Locator row = page.locator("tbody tr", new Page.LocatorOptions().setHasText("Stocktaking"));
    assertThat(row).containsText("Source is “existing_system”");
    row.locator("[data-key^=end-]").click();
    assertThat(page.locator(".state .done")).hasText("The silence is over.");
    assertThat(row).hasCount(0);
  }

  @Test
  void anApproverDecidesOnAnOrder() {
    Page page = signedIn("approver", "restock");
    Locator card = page.locator(".cards > li").first();
    String name = card.locator("h3 a").textContent();
    card.locator("summary", named("Decide")).click();
    card.locator("[data-key^=quantity-]").fill("3");
    card.locator("[data-key^=reason-]").fill("A wedding");
    card.locator("[data-key^=modify-]").click();

    assertThat(page.locator(".state .done")).hasText("Decided, with your name.");
    assertThat(page.locator(".cards > li", new Page.LocatorOptions().setHasText(name)).first())
        .containsText(Pattern.compile("Changed to 3 by .*approver.*“A wedding”"));
  }

  @Test
  void anAdminTrainsAModelAndSeesItsCourse() {
    Page page = signedIn("admin", "models");
    page.locator("[data-key=train-maintenance]").click();

    assertThat(page.locator(".training progress")).isVisible();
    Locator ended =
        page.locator(".state .done, .training p")
            .filter(new Locator.FilterOptions().setHasText(Pattern.compile("The training .*")));
    assertThat(ended.first()).isVisible();
  }

  @Test
  void everyCategoryAndClassRowHasItsOutlook() {
    Page page = chromium.page(suite.gateway(), Look.DESKTOP);
    page.navigate("/tab/1");
    Locator outlooks = page.locator("tr.category-row > .predictive-outlook");
    assertThat(outlooks).hasCount(page.locator("tr.category-row").count());
    Locator choice = page.locator(".subcategory-select").first();
    choice.selectOption(choice.locator("option").nth(1).getAttribute("value"));
    Locator classes = page.locator(".common-table > tbody > tr > .predictive-outlook");
    assertThat(classes.first()).isVisible();

    assertThat(page.locator(".predictive-outlook", new Page.LocatorOptions().setHasText("…")))
        .hasCount(0);
    assertThat(page.locator(".predictive-outlook").allTextContents())
        .isNotEmpty()
        .allMatch(
            text -> text.matches("too little data|[\\d,.]+(\\s*(under |over )?\\d+% short)?"));
    assertThat(page.locator(".predictive-outlook a").count()).isPositive();
  }

  @Test
  void anItemSaysWhatIsPredictedAndTakesAWordOnIt() {
    Page page = signedIn("planner", "maintenance");
    page.navigate("/tab/1");
    Locator choice = page.locator(".subcategory-select").first();
    choice.selectOption(choice.locator("option").nth(1).getAttribute("value"));
    page.locator(".expand-btn").first().click();
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
    page.locator("[data-key=kill-reason]").fill("The drill is over");
    page.locator("[data-key=kill]").click();
    assertThat(page.locator(".state .done")).hasText("Predictions are allowed again.");
    legacy.reload();
    assertThat(legacy.locator("#predictive-insights-panel canvas")).hasCount(1);
  }

  private static Locator.LocatorOptions named(String text) {
    return new Locator.LocatorOptions().setHasText(text);
  }

  private static Page signedIn(String role, String view) {
    Page page = chromium.page(suite.gateway(), Look.DESKTOP);
    page.navigate("/foresight/sign-in?next=/predictive");
    page.fill("#key", KEYS.computeIfAbsent(role, suite::key));
    page.click("button");
    page.waitForURL("**/predictive");
    page.navigate("/predictive?view=" + view);
    assertThat(page.locator(".content[aria-busy=false]")).hasCount(1);
    assertThat(page.locator("#who")).containsText("(" + role + ")");
    return page;
  }
}
