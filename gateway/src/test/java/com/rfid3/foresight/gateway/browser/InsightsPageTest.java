package com.rfid3.foresight.gateway.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.rfid3.foresight.localstack.testing.browser.Accessibility;
import com.rfid3.foresight.localstack.testing.browser.Chromium.Look;
import com.rfid3.foresight.localstack.testing.browser.KeyboardWalk;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of predictions: every view in every state, for every way of looking at it. */
@QuarkusTest
class InsightsPageTest extends BrowserTest {
  private static final String ITEM = "item&item=300F4F573AD003C1D2A1B2C3";
  private static final List<String> VIEWS =
      List.of(
          "today",
          "alerts",
          "silences",
          "maintenance",
          "restock",
          "demand",
          "availability",
          "availability&rental_class=63131",
          "quality",
          "packs",
          "prices",
          "prices&category=Tables",
          ITEM,
          "planning",
          "worklist",
          "models",
          "rollout",
          "jobs");

  @ParameterizedTest
  @ValueSource(strings = {"live", "insufficient", "stale", "legacy", "off", "failing"})
  void everyViewIsAccessibleAndFitsInEveryState(String state) {
    Look look = state.equals("live") || state.equals("off") ? Look.DARK_PHONE : Look.DESKTOP;
    Page page = open(look);
    recorded.is(state);
    for (String view : VIEWS) {
      show(page, view);

      assertThat(Accessibility.violations(page)).as(view + " " + state).isEmpty();
      assertThat(page.locator(".content").textContent())
          .as(view + " " + state)
          .doesNotContain("[object", "undefined", "NaN");
      assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
          .as("overflow of " + view + " " + state)
          .isEqualTo(0);
    }
  }

  @Test
  void todayComesFirstAndSaysWhatToDoInOrderOfMoney() {
    Page page = open(Look.DESKTOP);
    page.navigate("/predictive");

    Locator entries = page.locator(".todo > li");
    assertThat(page.locator("h1")).hasText("Today");
    assertThat(entries).hasCount(3);
    assertThat(entries.first()).containsText("Borrow 8, or stop booking the week of February 14.");
    assertThat(entries.first()).containsText("$1,840 at stake");
    assertThat(entries.last()).containsText("<script>window.broken = true</script>");
    assertThat(page.evaluate("window.broken")).isNull();
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
    assertThat(page.locator("#views")).isHidden();
    assertThat(entries.first()).isVisible();
  }

  @Test
  void whatIsNotLiveIsSaid() {
    Page page = open(Look.DESKTOP);
    recorded.is("stale");
    show(page, "today");
    assertThat(page.locator(".state")).containsText("last known predictions, 2 hours old");
    recorded.is("off");
    show(page, "today");
    assertThat(page.locator("#main")).containsText("Predictions are switched off.");
    recorded.is("failing");
    show(page, "today");
    assertThat(page.locator("#main")).containsText("Something went wrong.");
    recorded.is("insufficient");
    show(page, "demand");
    assertThat(page.locator("#main")).containsText("weeks: 3 there, 12 needed");
  }

  @Test
  void filtersStandInTheAddressAndComeBackFromIt() {
    Page page = open(Look.DESKTOP);
    show(page, "maintenance");
    page.selectOption("select[name=category]", "Tables");
    page.waitForURL("**/predictive?*category=Tables*");
    show(page, "demand&category=Tables");

    assertThat(page.locator("select[name=category]")).hasValue("Tables");
    assertThat(page.locator(".fs-plot canvas")).hasCount(1);
    page.locator("summary", new Page.LocatorOptions().setHasText("The chart as a table")).click();
    assertThat(page.locator(".fs-twin tbody tr")).hasCount(6);
    assertThat(page.locator(".fs-twin")).containsText("70 – 110");
  }

  @Test
  void aListGoesToASpreadsheetAndNothingInItIsRun() throws IOException {
    Page page = open(Look.DESKTOP);
    show(page, "today");
    Download download = page.waitForDownload(() -> page.locator("button[data-key=export]").click());

    String csv = new String(download.createReadStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(download.suggestedFilename()).isEqualTo("today-2026-01-31.csv");
    assertThat(csv.lines()).hasSize(4);
    assertThat(csv).contains("'=FOG SOLUTION").contains("1840");
  }

  @Test
  void theKeyboardReachesEverythingThatCanBeDone() {
    Page page = open(Look.DESKTOP);
    for (String view : List.of("today", "maintenance")) {
      show(page, view);
      if (view.equals("today")) {
        assertThat(page.locator("#predictive-insights-panel canvas")).hasCount(1);
      }
      assertThat(KeyboardWalk.through(page)).as(view).isPositive();

      assertThat((List<?>) page.evaluate(KeyboardWalk.MISSED)).as(view).isEmpty();
    }
    page.locator("#views a[data-view=worklist]").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Data to fix");
    assertThat(page.locator("#main")).isFocused();
  }

  @Test
  void columnsSayWhatTheyHold() {
    Page page = open(Look.DESKTOP);
    show(page, "prices&category=Tables");
    assertThat(page.locator("tbody tr").first())
        .hasText(
            Pattern.compile(
                "ROUND TABLE 60IN.*\\$10\\.00.*\\$11\\.50.*\\+15%.*\\$310.*71%.*-0\\.6.*-1\\.1 to -0\\.2.*"));
    assertThat(page.locator("main")).containsText("0.8% fewer rentals");
    show(page, "packs");
    assertThat(page.locator("tbody tr").first())
        .hasText(Pattern.compile("ROUND TABLE 60IN.*ODD\\s+TABLE.*40%.*3\\.2 times.*41"));
    show(page, "quality");
    assertThat(page.locator(".headline")).containsText("Renew 2 items for $4,800 of $5,000.");
    show(page, "availability&rental_class=63131");
    assertThat(page.locator(".headline")).containsText("tightest on Tue, Feb 3, with 0 left");
    assertThat(page.locator(".calendar li").last()).containsText("2 too few");
    show(page, "demand&category=Tables");
    assertThat(page.locator(".witnesses")).containsText("980 rentals by scans, 1,040 by contracts");
    show(page, "restock");
    assertThat(page.locator("#fleet .card")).hasCount(1);
    assertThat(page.locator("#fleet .facts")).containsText("Owned");
    assertThat(page.locator("#order .card")).hasCount(1);
    show(page, "silences");
    assertThat(page.locator("tbody tr"))
        .containsText("Category is “Tables” and Severity is not “critical”");
  }

  @Test
  void whatNeedsSomebodyLeadsToTheSignIn() {
    Page page = open(Look.DESKTOP);
    show(page, ITEM);
    page.locator("summary", new Page.LocatorOptions().setHasText("Was this right?")).click();

    assertThat(page.locator(".fs-feedback"))
        .containsText("Sign in as planner to say how good it was.");
    assertThat(page.locator(".fs-feedback a"))
        .hasAttribute("href", Pattern.compile("/foresight/sign-in\\?next=%2Fpredictive.*"));
  }
}
