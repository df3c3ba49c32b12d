package com.rfid3.foresight.gateway.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.rfid3.foresight.localstack.testing.browser.Accessibility;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the overlay looks on the legacy pages, and what it weighs. */
@QuarkusTest
class OverlayLookTest extends OverlayTest {
  private static final String CHARTS = ".*(/vendor/|chart\\.js|charts\\.js|\\.json|/report/).*";
  private static final String OURS = "[data-foresight]:not(link):not(script)";

  /** The host's own dark mode, as its script puts it on: a class and its rules, after the page. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void itIsReadableOnTheHostsGroundWhetherLightOrDark(boolean dark) {
    recorded.alert("Tables run short");
    openItems(page);
    assertThat(page.locator(SIGN)).hasCount(2);
    ground(dark);
    assertThat(Accessibility.violations(page, OURS)).as("rows").isEmpty();

    page.locator(SIGN).first().click();
    assertThat(page.locator("dialog[open] .fs-facts")).hasCount(1);
    assertThat(Accessibility.violations(page, OURS)).as("details").isEmpty();
    page.navigate("/tab/6");
    assertThat(page.locator("#predictive-insights-panel canvas")).hasCount(1);
    assertThat(page.locator("#alerts-list .predictive-alert")).hasCount(1);
    ground(dark);
    assertThat(Accessibility.violations(page, OURS)).as("panel, counters, alerts").isEmpty();
    assertThat(luminance("#predictive-insights-panel .card-body") > 0.5).isNotEqualTo(dark);
    assertThat(luminance(".predictive-alert") > 0.5).isNotEqualTo(dark);
  }

  /** Everything that the legacy pages ever fetch of it, panel and dialog included. */
  @Test
  void withoutItsChartsItStaysSmall() {
    Map<String, Integer> bytes = new ConcurrentHashMap<>();
    page.onResponse(
        response -> {
          String path = URI.create(response.url()).getPath();
          boolean ofTheOverlay =
              path.startsWith("/static/foresight/") || path.contains("predictive-integration");
          if (ofTheOverlay && response.status() == 200 && !path.matches(CHARTS)) {
            bytes.put(
                path, Integer.parseInt(response.headers().getOrDefault("content-length", "99999")));
          }
        });
    openItems(page);
    page.locator(SIGN).first().click();
    assertThat(page.locator("dialog[open] .fs-feedback").first()).isVisible();
    page.navigate("/tab/6");
    assertThat(page.locator("#predictive-insights-panel canvas")).hasCount(1);

    assertThat(bytes.keySet().toString()).contains("details.js", "panel.js", "prediction.js");
    assertThat(bytes.values().stream().mapToInt(Integer::intValue).sum())
        .as("bytes as sent: " + bytes)
        .isBetween(1, 30 * 1024);
  }

  private void ground(boolean dark) {
    if (dark) {
      page.addStyleTag(
          new Page.AddStyleTagOptions()
              .setContent(
                  """
                  .dark-mode { background-color: #1a1a1a !important; color: #ffffff !important; }
                  .dark-mode .card, .dark-mode .table { background-color: #21262d !important; color: #ffffff !important; }
                  .dark-mode .table td, .dark-mode .table th { background: #21262d; color: #ffffff !important; }
                  """));
      page.evaluate("document.body.classList.add('dark-mode')");
    }
  }

  /** How light the ground of an element is, from 0 to 1: its own, or that of what it lies in. */
  private double luminance(String selector) {
    return ((Number)
            page.evaluate(
                """
                selector => {
                  for (let node = document.querySelector(selector); node; node = node.parentElement) {
                    const [red, green, blue, alpha = 1] = getComputedStyle(node).backgroundColor.match(/[\\d.]+/g).map(Number);
                    if (alpha > 0) return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
                  }
                  return 1;
                }
                """,
                selector))
        .doubleValue();
  }
}
