package com.rfid3.foresight.gateway.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.rfid3.foresight.gateway.standin.Keys;
import com.rfid3.foresight.localstack.testing.browser.Accessibility;
import com.rfid3.foresight.localstack.testing.browser.Chromium.Look;
import com.rfid3.foresight.localstack.testing.browser.KeyboardWalk;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do on the page of predictions: each role finds its deeds, and no others. */
@QuarkusTest
class InsightsDeedsTest extends BrowserTest {
  private static final String ITEM = "item&item=300F4F573AD003C1D2A1B2C3";

  /** The first role that may, the view, and what it finds there; nobody below it does. */
  private static final List<List<String>> DEEDS =
      List.of(
          List.of("planner", "alerts", "details[data-key^=act-]"),
          List.of("planner", "silences", "button[data-key=silence-keep]"),
          List.of("planner", "silences", "button[data-key=change-1]"),
          List.of("planner", "silences", "button[data-key=end-1]"),
          List.of("planner", "planning", "button[data-key=state-costs]"),
          List.of("planner", "planning", "button[data-key^=withdraw-lead-times]"),
          List.of("planner", ITEM, ".fs-feedback button"),
          List.of("approver", "restock", "button[data-key=approve-9]"),
          List.of("admin", "models", "button[data-key=train-maintenance]"),
          List.of("admin", "models", "button[data-key^=promote-maintenance-trees-2026-01-30]"),
          List.of("admin", "rollout", "button[data-key=kill]"));

  private static final List<String> VIEWS_WITH_DEEDS =
      DEEDS.stream().map(deed -> deed.get(1)).distinct().toList();

  @ParameterizedTest
  @ValueSource(strings = {"viewer", "planner", "approver", "admin"})
  void aRoleFindsItsDeedsAndNoOthers(String role) {
    Page page = open(Look.DESKTOP);
    signIn(page, role);
    List<String> roles = List.of("viewer", "planner", "approver", "admin");
    for (String view : VIEWS_WITH_DEEDS) {
      show(page, view);
      for (List<String> deed : DEEDS) {
        boolean may = roles.indexOf(role) >= roles.indexOf(deed.getFirst());
        if (deed.get(1).equals(view)) {
          assertThat(page.locator(deed.get(2)).count() > 0).as(deed.toString()).isEqualTo(may);
          assertThat(page.locator("main .permit").count() > 0)
              .as("says why not: " + deed)
              .isEqualTo(!may);
        }
      }
    }
    assertThat(page.locator("#who")).containsText("(" + role + ")");
  }

  @Test
  void everythingThatAnAdminCanDoIsAccessibleAndReachedByTheKeyboard() {
    Page page = open(Look.DESKTOP);
    signIn(page, "admin");
    for (String view : VIEWS_WITH_DEEDS) {
      show(page, view);
      page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })");

      assertThat(Accessibility.violations(page)).as(view).isEmpty();
      assertThat(KeyboardWalk.through(page)).as(view).isPositive();
      assertThat((List<?>) page.evaluate(KeyboardWalk.MISSED)).as(view).isEmpty();
    }
  }

  @Test
  void aDeedThatIsRefusedSaysWhyAndKeepsWhatWasWritten() {
    Page page = open(Look.DESKTOP);
    signIn(page, "planner");
    show(page, "silences");
    page.locator("details[data-key=silence-new] > summary").click();
    page.locator(".condition input").fill("Tables");
    page.locator("[data-key=silence-reason]").fill("Stocktaking");
    page.locator("[data-key=silence-keep]").click();

    assertThat(page.locator(".fs-failure")).containsText("You need to sign in for that.");
    assertThat(page.locator("[data-key=silence-reason]")).hasValue("Stocktaking");
    assertThat(page.locator(".condition input")).hasValue("Tables");
  }

  @Test
  void aSilenceIsChangedFromWhatItIsAndLeftAsItWas() {
    Page page = open(Look.DESKTOP);
    signIn(page, "planner");
    show(page, "silences");
    page.locator("[data-key=change-1]").click();
    Locator form = page.locator("form.changing");
    assertThat(form.locator("[name=how]").last()).hasValue("is_not");
    assertThat(form.locator("[name=value]").last()).hasValue("critical");
    form.locator("[name=value]").first().fill("Chairs");
    Request sent =
        page.waitForRequest("**/silences/1", () -> form.locator("[data-key=change-keep]").click());

    assertThat(sent.method()).isEqualTo("PUT");
    assertThat(sent.postData())
        .contains("\"category\",\"test\":\"is\",\"value\":\"Chairs\"")
        .contains("\"starts_at\":\"2026-01-31T09:00:00Z\"")
        .contains("\"repeat_days\":7,\"repeats_until\":\"2026-04-07T09:00:00.000Z\"");
    assertThat(form.locator("[name=value]").first()).hasValue("Chairs");
    form.locator("[data-key=change-leave]").click();
    assertThat(page.locator("form.changing")).hasCount(0);
    assertThat(page.locator("[data-key=change-1]")).isFocused();
  }

  private void signIn(Page page, String role) {
    page.navigate("/foresight/sign-in?next=/predictive");
    page.fill("#key", new Keys(database).of(role));
    page.click("button");
    page.waitForURL("**/predictive");
    assertThat(page.locator("#who")).containsText(role);
  }
}
