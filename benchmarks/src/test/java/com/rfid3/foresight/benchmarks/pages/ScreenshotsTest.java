package com.rfid3.foresight.benchmarks.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.rfid3.foresight.localstack.suite.Part;
import com.rfid3.foresight.localstack.testing.browser.Chromium.Look;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Pictures for the documentation, of the whole suite: {@code -Dforesight.screenshots=docs/images}.
 */
@EnabledIfSystemProperty(named = "foresight.screenshots", matches = ".+")
class ScreenshotsTest extends SuitePages {
  private static final String CLASSES = "/api/integrated/demand/classes";

  @Test
  void areTakenOfWhatIsLive() {
    take(show(Look.DESKTOP, "today"), "today-desktop");
    take(show(Look.PHONE, "today"), "today-phone");
    take(show(Look.DESKTOP, "alerts"), "alerts-desktop");
    take(chart(show(Look.DARK, "demand&category=" + ofMostAskedFor("category"))), "demand-dark");
    take(
        chart(show(Look.DESKTOP, "availability&rental_class=" + ofMostAskedFor("rental_class"))),
        "availability-desktop");
    take(show(Look.DESKTOP, "restock"), "orders-desktop");
    take(show(Look.DESKTOP, "prices&category=" + ofMostAskedFor("category")), "prices-desktop");
    take(show(Look.DESKTOP, "packs"), "packs-desktop");
    take(show(Look.DESKTOP, "models"), "models-desktop");
  }

  @Test
  void areTakenOfWhatHasTooLittleData() {
    // What is sold does not come back: nothing tells when it would be free again.
    String sold =
        classes()
            .filter(each -> each.path("category").asText().equals("Resale"))
            .map(each -> each.path("rental_class").asText())
            .findFirst()
            .orElseThrow();
    take(show(Look.DESKTOP, "availability&rental_class=" + sold), "availability-insufficient");
  }

  @Test
  void areTakenOfWhatPeopleDo() {
    Page silences = signedIn("planner", "silences");
    silences.locator("details[data-key=silence-new] > summary").click();
    take(silences, "silences-desktop");
    Page planning = signedIn("planner", "planning");
    planning.locator("section#costs summary").first().click();
    take(planning, "planning-desktop");
  }

  @Test
  void areTakenOfTheLegacyPages() {
    Page page = chromium.page(suite.gateway(), Look.DESKTOP);
    page.navigate("/tab/6");
    assertThat(page.locator("#predictive-insights-panel canvas")).hasCount(1);
    assertThat(page.locator("#alerts-list .alert").first()).isVisible();
    take(page, "overlay-analytics");
    openItems(page);
    Locator sign = page.locator(".item-table .predictive-indicator").first();
    assertThat(sign).isVisible();
    take(page, "overlay-inventory");
    sign.click();
    assertThat(page.locator("dialog[open] .fs-facts")).isVisible();
    take(page, "overlay-details");
  }

  /** A prediction service that hangs: what it said last is shown, and that it is old. */
  @Test
  void areTakenOfWhatIsStale() throws IOException {
    show(Look.DARK_PHONE, "maintenance");
    ProcessHandle predictions = suite.running().required(Part.PREDICTIONS);
    signal("STOP", predictions);
    try {
      Page page = show(Look.DARK_PHONE, "maintenance");
      assertThat(page.locator(".state")).hasAttribute("data-state", Pattern.compile("stale"));
      take(page, "service-phone-dark-stale");
    } finally {
      signal("CONT", predictions);
    }
  }

  @Test
  void areTakenOfWhatIsSwitchedOff() {
    Page page = signedIn("admin", "rollout");
    take(page, "switches-desktop");
    kill(page, "Stocktaking");
    take(show(Look.DESKTOP, "today"), "today-off");
    kill(page, "Done");
  }

  private static void kill(Page page, String reason) {
    page.locator("[data-key=kill-reason]").fill(reason);
    page.locator("[data-key=kill]").click();
    assertThat(page.locator("[data-key=kill-reason]")).hasValue("");
  }

  private static String ofMostAskedFor(String member) {
    return classes()
        .max(Comparator.comparingDouble(each -> each.path("predicted_value").asDouble()))
        .orElseThrow()
        .path(member)
        .asText();
  }

  private static Stream<JsonNode> classes() {
    JsonNode classes = ShopPredictions.read(suite.gateway(), CLASSES).at("/data/classes");
    return StreamSupport.stream(classes.spliterator(), false);
  }

  private static Page chart(Page page) {
    assertThat(page.locator(".fs-plot canvas").first()).isVisible();
    return page;
  }

  private static void take(Page page, String name) {
    Path folder = Path.of("..").resolve(System.getProperty("foresight.screenshots"));
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
  }
}
