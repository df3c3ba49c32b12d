package com.rfid3.foresight.gateway.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.rfid3.foresight.localstack.testing.browser.Chromium.Look;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several tabs of one browser: one asks for all, and none that nobody looks at. */
@QuarkusTest
class LeaderTest extends BrowserTest {
  private static final String EVENTS = "/api/integrated/alerts/events";
  private static final String OURS = "/(api/(integrated|inventory-analytics)|static/foresight)/.*";
  private static final String CONFIGURATION = "/static/foresight/config.json";

  /** Ends a stream with one event; the browser would ask again after an hour. */
  private static final Route.FulfillOptions ONE_EVENT =
      new Route.FulfillOptions()
          .setStatus(200)
          .setContentType("text/event-stream")
          .setBody("retry: 3600000\nevent: alerts\nid: 1\ndata: {}\n\n");

  private BrowserContext browser;

  @BeforeEach
  void openBrowser() {
    Page first = chromium.page(base, Look.DESKTOP);
    browser = first.context();
    first.close();
  }

  @Test
  void oneTabHoldsTheStreamAndTheOthersHearOfIt() {
    Tab first = new Tab(clock -> {});
    first.page.waitForCondition(() -> first.asked(EVENTS) == 1);
    // For these no time passes, so that a leader whom a busy machine delays is not taken for gone.
    Tab second = new Tab(clock -> clock.setFixedTime(System.currentTimeMillis()));
    Tab third = new Tab(clock -> clock.setFixedTime(System.currentTimeMillis()));
    int before = second.asked("/api/integrated/dashboard/alerts");

    // What the leading tab hears, the others do.
    first.stream.fulfill(ONE_EVENT);
    second.page.waitForCondition(() -> second.asked("/api/integrated/dashboard/alerts") > before);
    assertThat(List.of(second.asked(EVENTS), third.asked(EVENTS))).containsOnly(0);
    // Each looked once, for what it shows at first; from then on the leader looks for all.
    assertThat(List.of(second.asked(CONFIGURATION), third.asked(CONFIGURATION))).containsOnly(1);

    first.page.close();
    second.page.waitForCondition(() -> second.asked(EVENTS) + third.asked(EVENTS) == 1);
  }

  @Test
  void aTabThatNobodyLooksAtAsksNothing() {
    Tab tab = new Tab(Clock::install);
    tab.page.waitForCondition(() -> tab.asked(EVENTS) == 1);
    tab.look(false);
    assertThat(tab.page.evaluate("localStorage.getItem('foresight.leader')")).isNull();
    List<String> before = List.copyOf(tab.asked);

    tab.page.clock().runFor(3_600_000);
    assertThat(tab.asked).isEqualTo(before);

    tab.look(true);
    tab.page.waitForCondition(() -> tab.asked(EVENTS) == 2);
    tab.page.waitForCondition(
        () -> tab.asked.subList(before.size(), tab.asked.size()).contains(CONFIGURATION));
  }

  /** A tab with the inventory page, and what it asked for. */
  private final class Tab {
    final Page page = browser.newPage();
    final List<String> asked = new CopyOnWriteArrayList<>();
    Route stream;

    Tab(Consumer<Clock> time) {
      recorded.on(page);
      page.route(url -> URI.create(url).getPath().equals(EVENTS), each -> stream = each);
      page.onRequest(
          request -> {
            String path = URI.create(request.url()).getPath();
            if (path.matches(OURS)) {
              asked.add(path);
            }
          });
      time.accept(page.clock());
      page.navigate("/tab/6");
      assertThat(page.locator("#predictive-insights-panel canvas")).hasCount(1);
    }

    int asked(String path) {
      return (int) asked.stream().filter(path::equals).count();
    }

    /** As the browser tells a page that its tab came to the front or went. */
    void look(boolean seen) {
      page.evaluate(
          """
          seen => {
            Object.defineProperty(document, 'hidden', { value: !seen, configurable: true });
            document.dispatchEvent(new Event('visibilitychange'));
          }
          """,
          seen);
    }
  }
}
