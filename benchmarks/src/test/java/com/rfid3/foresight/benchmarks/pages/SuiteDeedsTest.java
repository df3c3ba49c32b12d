package com.rfid3.foresight.benchmarks.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.rfid3.foresight.localstack.suite.Part;
import com.rfid3.foresight.localstack.testing.browser.Accessibility;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people do on the pages, to its end in the services' tables: seen again after a reload. */
class SuiteDeedsTest extends SuitePages {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final DateTimeFormatter SHOP_DAY =
      DateTimeFormatter.ofPattern("MMM d, h:mm a", Locale.US)
          .withZone(ZoneId.of("America/Chicago"));

  @Test
  void aPlannerStatesWhatOnlyPeopleKnowAndWithdrawsIt() {
    Page page = signedIn("planner", "planning");
    Locator costs = page.locator("section#costs");
    costs.locator("summary", named("State something")).click();
    costs.locator("[name=category]").fill("Tables");
    costs.locator("[name=unit_cost]").fill("120");
    costs.locator("[data-key=state-costs]").click();
    assertThat(page.locator(".state .done")).hasText("Stated, with your name.");

    again(page);
    Locator row = costs.locator("tbody tr", named("Tables"));
    assertThat(row).containsText("$120");
    assertThat(row).containsText(nameOf(page));
    row.locator("button").click();
    assertThat(page.locator(".state .done")).hasText("Withdrawn.");

    again(page);
    assertThat(costs.locator("tbody tr", named("Tables"))).hasCount(0);
    costs.locator("summary", named("1 earlier statement")).click();
    assertThat(costs.locator("details li")).containsText("120 for Tables, by " + nameOf(page));
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

    again(page);
    assertThat(page.locator(".alerts > li[data-id='" + id + "'] .decision"))
        .containsText("Acknowledged.");
  }

  @Test
  void aPlannerSilencesAlertsThinksAnewAndEndsIt() {
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
    again(page);
    Locator row = page.locator("tbody tr", new Page.LocatorOptions().setHasText("Stocktaking"));
    assertThat(row).containsText("Source is “existing_system”");
    assertThat(row).containsText(nameOf(page));

    row.locator("[data-key^=change-]").click();
    assertThat(Accessibility.violations(page)).isEmpty();
    Locator form = page.locator("form.changing");
    assertThat(form.locator("[name=where]")).hasValue("type");
    form.locator("[data-key=change-add]").click();
    form.locator("[name=where]").last().selectOption("severity");
    form.locator("[name=value]").last().fill("low");
    Instant until = Instant.now().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.HOURS);
    form.locator("[name=until]")
        .fill(LocalDateTime.ofInstant(until, ZoneId.systemDefault()).toString());
    form.locator("[name=reason]").fill("Stocktaking takes longer");
    form.locator("[data-key=change-keep]").click();
    assertThat(page.locator(".state .done")).hasText("The silence is changed.");

    again(page);
    Locator changed = page.locator("tbody tr", new Page.LocatorOptions().setHasText("longer"));
    assertThat(changed).containsText("Source is “existing_system” and Severity is “low”");
    assertThat(changed).containsText(SHOP_DAY.format(until));
    assertThat(page.locator("tbody tr")).hasCount(1);
    changed.locator("[data-key^=end-]").click();
    assertThat(page.locator(".state .done")).hasText("The silence is over.");
    again(page);
    assertThat(page.locator("tbody tr")).hasCount(0);
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

    again(page);
    assertThat(page.locator(".cards > li", new Page.LocatorOptions().setHasText(name)).first())
        .containsText(Pattern.compile("Changed to 3 by .*" + nameOf(page) + ".*“A wedding”"));
  }

  /** Its process is held where it is, so that its progress is surely seen and it has not ended. */
  @Test
  void anAdminStartsATrainingSeesItsProgressAndStopsIt() throws Exception {
    Page page = signedIn("admin", "models");
    Locator training = page.locator(".training").first();
    training.locator("button", named("Train now")).click();
    ProcessHandle trees = await().atMost(PATIENCE).until(this::trees, Optional::isPresent).get();
    signal("STOP", trees);
    assertThat(training.locator("progress")).isVisible();
    assertThat(training.locator("p")).hasText(Pattern.compile("Learning: step 1 of \\d+"));

    // Whoever leaves the page and comes back finds it again.
    again(page);
    assertThat(training.locator("p")).hasText(Pattern.compile("Learning: step 1 of \\d+"));
    training.locator("button", named("Stop")).click();
    assertThat(training.locator("p")).hasText("The training was stopped.");
    trees.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertThat(training.locator("progress")).isHidden();
    assertThat(training.locator("button", named("Train now"))).isEnabled();
  }

  private Optional<ProcessHandle> trees() throws IOException {
    return suite
        .running()
        .required(Part.PREDICTIONS)
        .descendants()
        .filter(each -> each.info().commandLine().orElse("").contains("TrainingProcess"))
        .findFirst();
  }

  /** By what name the services know who is signed in. */
  private static String nameOf(Page page) {
    return page.evaluate(
            "async () => (await (await fetch('/static/foresight/config.json')).json()).caller.id")
        .toString();
  }
}
