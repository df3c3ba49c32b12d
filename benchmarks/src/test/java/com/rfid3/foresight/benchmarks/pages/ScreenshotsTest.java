package com.rfid3.foresight.benchmarks.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.rfid3.foresight.localstack.suite.Part;
import com.rfid3.foresight.localstack.testing.browser.Chromium;
import com.rfid3.foresight.localstack.testing.browser.Chromium.Look;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pictures for the documentation, of the whole suite: {@code -Dforesight.screenshots=docs/images}.
 */
@EnabledIfSystemProperty(named = "foresight.screenshots", matches = ".+")
class ScreenshotsTest {
  private static final String CLASSES = "/api/integrated/demand/classes";

  @TempDir Path home;

  private Chromium chromium;
  private SmallSuite suite;

  @Test
  void areTaken() throws IOException, InterruptedException {
    try (var started = SmallSuite.start(home);
        var browser = new Chromium()) {
      suite = started;
      chromium = browser;
      ShopPredictions.await(suite.gateway());
      insights();
      legacy();
      stale();
      off();
    }
  }

  private void insights() {
    take(show(Look.DESKTOP, "today"), "today-desktop");
    take(show(Look.PHONE, "today"), "today-phone");
    take(chart(show(Look.DARK, "demand&category=" + category())), "demand-dark");
    take(
        show(Look.DESKTOP, "demand&rental_class=" + classWith("insufficient_data")),
        "demand-insufficient");
    take(
        chart(show(Look.DESKTOP, "availability&rental_class=" + classWith("ok"))),
        "availability-desktop");
    take(show(Look.DESKTOP, "restock"), "orders-desktop");
    take(show(Look.DESKTOP, "prices&category=" + category()), "prices-desktop");
    take(show(Look.DESKTOP, "packs"), "packs-desktop");
    take(show(Look.DESKTOP, "models"), "models-desktop");
    Page silences = signedIn("planner", "silences");
    silences.locator("details[data-key=silence-new] > summary").click();
    take(silences, "silences-desktop");
    Page planning = signedIn("planner", "planning");
    planning.locator("section#costs summary").first().click();
    take(planning, "planning-desktop");
  }

  private void legacy() {
    Page page = chromium.page(suite.gateway(), Look.DESKTOP);
    page.navigate("/tab/6");
    assertThat(page.locator("#predictive-insights-panel canvas")).hasCount(1);
    assertThat(page.locator("#alerts-list .alert").first()).isVisible();
    take(page, "overlay-analytics");
    page.navigate("/tab/1");
    Locator choice = page.locator(".subcategory-select").first();
    choice.selectOption(choice.locator("option").nth(1).getAttribute("value"));
    page.locator(".expand-btn").first().click();
    assertThat(page.locator(".item-table .predictive-indicator").first()).isVisible();
    take(page, "overlay-inventory");
    page.locator(".item-table .predictive-indicator").first().click();
    assertThat(page.locator("dialog[open] .fs-facts")).isVisible();
    take(page, "overlay-details");
  }

  /** A prediction service that hangs: what it said last is shown, and that it is old. */
  private void stale() throws IOException, InterruptedException {
    show(Look.DARK_PHONE, "maintenance");
    signal("STOP");
    try {
      Page page = show(Look.DARK_PHONE, "maintenance");
      assertThat(page.locator(".state")).hasAttribute("data-state", Pattern.compile("stale"));
      take(page, "service-phone-dark-stale");
    } finally {
      signal("CONT");
    }
  }

  private void off() {
    Page page = signedIn("admin", "rollout");
    take(page, "switches-desktop");
    page.locator("[data-key=kill-reason]").fill("Stocktaking");
    page.locator("[data-key=kill]").click();
    assertThat(page.locator(".state .done")).isVisible();
    take(show(Look.DESKTOP, "today"), "today-off");
  }

  private void signal(String name) throws IOException, InterruptedException {
    long pid = suite.process(Part.PREDICTIONS).orElseThrow().pid();
    new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
  }

  private String category() {
    return StreamSupport.stream(classes().spliterator(), false)
        .filter(each -> each.path("status").asText().equals("ok"))
        .map(each -> each.path("category").asText())
        .findFirst()
        .orElseThrow();
  }

  private String classWith(String status) {
    return StreamSupport.stream(classes().spliterator(), false)
        .filter(each -> each.path("status").asText().equals(status))
        .map(each -> each.path("rental_class").asText())
        .findFirst()
        .orElseThrow();
  }

  private JsonNode classes() {
    return ShopPredictions.read(suite.gateway(), CLASSES).at("/data/classes");
  }

  private Page signedIn(String role, String view) {
    Page page = chromium.page(suite.gateway(), Look.DESKTOP);
    page.navigate("/foresight/sign-in?next=/predictive");
    page.fill("#key", suite.key(role));
    page.click("button");
    page.waitForURL("**/predictive");
    return shown(page, view);
  }

  private Page show(Look look, String view) {
    return shown(chromium.page(suite.gateway(), look), view);
  }

  private static Page shown(Page page, String view) {
    page.navigate("/predictive?view=" + view);
    assertThat(page.locator(".content[aria-busy=false]")).hasCount(1);
    return page;
  }

  private static Page chart(Page page) {
    assertThat(page.locator(".fs-plot canvas").first()).isVisible();
    return page;
  }

  private static void take(Page page, String name) {
    Path folder = Path.of(System.getProperty("foresight.screenshots"));
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
  }
}
