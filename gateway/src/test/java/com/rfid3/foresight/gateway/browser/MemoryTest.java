package com.rfid3.foresight.gateway.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.rfid3.foresight.localstack.testing.browser.Chromium.Look;
import io.quarkus.test.junit.QuarkusTest;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A page that stays open for a working day. */
@QuarkusTest
class MemoryTest extends BrowserTest {
  private static final int REFRESHES = 100;
  private static final int MOST_STEPS = 20_000;
  private static final long FIVE_MINUTES = 300_100;

  @Test
  void aHundredRefreshesLeaveNothingBehind() {
    Page page = open(Look.DESKTOP);
    page.clock().install();
    page.navigate("/tab/6");
    assertThat(page.locator("#predictive-insights-panel canvas")).hasCount(1);
    CDPSession tools = page.context().newCDPSession(page);

    refresh(page, REFRESHES / 10);
    Counters first = Counters.of(tools);
    refresh(page, REFRESHES);
    Counters last = Counters.of(tools);

    assertThat(last.nodes()).isLessThan(first.nodes() + 300);
    assertThat(last.listeners()).isLessThan(first.listeners() + 30);
  }

  private static void refresh(Page page, int times) {
    int[] read = {0};
    Consumer<Response> count =
        response -> read[0] += response.url().contains("/enhanced-insights") ? 1 : 0;
    page.onResponse(count);
    // A round that still runs plans none, so time passes until the next one has been seen.
    for (int i = 0; read[0] < times && i < MOST_STEPS; i++) {
      page.clock().fastForward(FIVE_MINUTES);
    }
    page.offResponse(count);
    assertThat(read[0]).isGreaterThanOrEqualTo(times);
  }

  private record Counters(int nodes, int listeners) {
    static Counters of(CDPSession tools) {
      tools.send("HeapProfiler.collectGarbage");
      JsonObject counters = tools.send("Memory.getDOMCounters");
      return new Counters(
          counters.get("nodes").getAsInt(), counters.get("jsEventListeners").getAsInt());
    }
  }
}
