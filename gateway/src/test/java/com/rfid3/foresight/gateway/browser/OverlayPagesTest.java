package com.rfid3.foresight.gateway.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.rfid3.foresight.localstack.testing.browser.Chromium.Look;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The overlay on the legacy pages. */
@QuarkusTest
class OverlayPagesTest extends OverlayTest {
  private static final String HEAD = "th.predictive-header";

  @Test
  void itemRowsGetOneSignEachAndItsDetailsByTheKeyboard() {
    openItems(page);

    assertThat(page.locator(".item-table " + HEAD)).containsText("Predictions");
    assertThat(page.locator(SIGN)).hasCount(2);
    assertThat(page.locator(SIGN).first()).containsText("61%");
    assertThat(recorded.batches()).containsExactly(2);

    page.locator(SIGN).first().focus();
    page.keyboard().press("Enter");
    Locator dialog = page.locator("dialog[open]");
    assertThat(dialog).containsText("One in three such tables needs service within a month.");
    assertThat(dialog).containsText("Too little data yet");
    assertThat(dialog).containsText("12 needed");
    page.keyboard().press("Escape");
    assertThat(dialog).hasCount(0);
    assertThat(page.locator(SIGN).first()).isFocused();
  }

  @Test
  void categoryAndClassRowsGetTheNextWeeks() {
    openItems(page);

    assertThat(page.locator("#category-table > thead " + HEAD)).containsText("Next 30 days");
    assertThat(page.locator("tr.category-row > .predictive-outlook")).containsText("412");
    Locator ofClass = page.locator(".common-table > tbody > tr > .predictive-outlook a");
    assertThat(ofClass).hasText(Pattern.compile("37\\s*30% short"));
    assertThat(ofClass)
        .hasAttribute("href", Pattern.compile("/predictive\\?view=demand&rental_class=60062"));
  }

  @Test
  void alertsJoinTheListOfTheHostAsTextAndCanBeDismissed() {
    recorded.alert(
        "Tables <script>window.broken = 1</script><img src=x onerror='window.broken = 1'>");
    page.navigate("/tab/6");

    Locator alert = page.locator("#alerts-list .predictive-alert");
    assertThat(alert).containsText("Predictive Alert: Tables <script>window.broken = 1</script>");
    assertThat(alert).containsText("(90% confidence)");
    assertThat(alert).hasClass(Pattern.compile(".*alert-danger.*"));
    assertThat(alert.locator("script, img")).hasCount(0);
    assertThat(page.evaluate("window.broken")).isNull();
    // The host refills its list every minute, and the predictions stay in it.
    page.evaluate(
        "document.getElementById('alerts-list').replaceChildren(document.createElement('p'))");
    assertThat(alert).hasCount(1);
    alert.locator(".fs-dismiss").click();
    assertThat(alert).hasCount(0);
  }

  @Test
  void thePanelOfThePlanStandsOnTopAndFoldsAndCountersShowTheirCourse() {
    page.navigate("/tab/6");

    Locator panel = page.locator("#predictive-insights-panel");
    assertThat(panel).containsText("BETA");
    assertThat(panel.locator(".forecast-summary")).containsText("412 rentals");
    assertThat(panel.locator("#demand-forecast-chart canvas")).hasCount(1);
    assertThat(panel.locator("#maintenance-alerts-list li")).hasCount(1);
    assertThat(panel.locator("#optimization-recommendations"))
        .containsText("Order 10 by February 5.");
    assertThat(panel.locator("#confidence-text")).hasText("66%");
    assertThat(page.locator("#items-in-service ~ .predictive-course"))
        .containsText("12 items likely to need service");
    assertThat(page.locator(".predictive-nav a")).hasAttribute("href", "/predictive");
    panel.locator(".fs-fold").click();
    assertThat(panel.locator("#predictive-content")).isHidden();
  }

  @Test
  void switchedOffItLeavesThePageAsItWouldHaveBeenWithoutIt() {
    page.navigate("/tab/6");
    assertThat(page.locator("#predictive-insights-panel canvas")).hasCount(1);
    assertThat(page.locator("#alerts-list .alert:not(.predictive-alert)").first()).isVisible();

    switchOff();
    assertThat(page.locator("[data-foresight]")).hasCount(0);
    awaitOverlay(false);
    Page untouched = chromium.page(base, Look.DESKTOP);
    untouched.navigate("/tab/6");
    assertThat(untouched.locator("#alerts-list .alert").first()).isVisible();
    assertThat(untouched.locator("#total-items")).not().hasText("–");

    assertThat(dom(page)).isEqualTo(dom(untouched));
    assertThat(dom(page)).doesNotContain("predictive-integration");
  }

  @Test
  void aLongTableCostsOneCallPerScreenful() {
    page.navigate("/tab/1");
    assertThat(page.locator("tr.category-row > .predictive-outlook")).hasCount(1);
    page.evaluate(
        """
        () => {
          const table = document.createElement('table');
          table.id = 'inventory-table';
          table.innerHTML = '<thead><tr><th>Tag</th><th>Name</th></tr></thead><tbody></tbody>';
          table.tBodies[0].append(...Array.from({ length: 2000 }, (_, index) => {
            const row = document.createElement('tr');
            row.dataset.itemId = `TAG${index}`;
            row.insertCell().textContent = `TAG${index}`;
            row.insertCell().textContent = 'TABLE';
            return row;
          }));
          document.getElementById('main-content').prepend(table);
        }
        """);

    assertThat(page.locator("#inventory-table .predictive-indicator").first()).isVisible();
    assertThat(recorded.batches()).hasSize(1);
    assertThat(recorded.batches().getFirst()).isBetween(5, 100);
    page.evaluate("scrollTo(0, 9000)");
    page.waitForCondition(() -> recorded.batches().size() > 1);
    assertThat(recorded.batches()).hasSize(2);
    assertThat(page.locator("#inventory-table .predictive-indicator").count()).isLessThan(250);
  }

  @Test
  void itAddsOneGlobal() {
    page.navigate("/tab/1");
    assertThat(page.locator("tr.category-row > .predictive-outlook")).hasCount(1);
    String withOverlay = globals(page);
    switchOff();
    awaitOverlay(false);
    Page untouched = chromium.page(base, Look.DESKTOP);
    untouched.navigate("/tab/1");

    assertThat(withOverlay.replace("PredictiveIntegration ", "")).isEqualTo(globals(untouched));
  }

  private static String dom(Page shown) {
    return (String) shown.evaluate("document.documentElement.outerHTML");
  }

  private static String globals(Page shown) {
    return (String) shown.evaluate("Object.keys(window).sort().join(' ') + ' '");
  }
}
