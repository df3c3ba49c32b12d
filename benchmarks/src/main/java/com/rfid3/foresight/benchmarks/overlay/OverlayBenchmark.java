package com.rfid3.foresight.benchmarks.overlay;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.localstack.testing.browser.Chromium;
import com.rfid3.foresight.localstack.testing.browser.Chromium.Look;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * {@code ./foresight bench overlay}: the pages of the running suite in a real Chromium. Measures
 * how soon item rows have their first sign, what the overlay's scripts take of a frame while a
 * table of 2,000 rows comes and is scrolled through, its calls per screenful, its size on the way,
 * and memory over 100 refreshes.
 */
public final class OverlayBenchmark {
  private static final int OPENED = 20;
  private static final int ROWS = 2_000;
  private static final int SCREENS = 15;
  private static final int ROWS_APART = 120;
  private static final int REFRESHES = 100;
  private static final int WARM = 10;
  private static final int MOST_STEPS = 2_000;
  private static final long FIVE_MINUTES = 300_100;
  private static final double LONG_TASK_MILLIS = 50;
  private static final double FIRST_SIGN_MILLIS = 300;
  private static final double PACKED_KILOBYTES = 30;

  private final URI gateway;
  private final Board board;
  private final Chromium chromium;

  private OverlayBenchmark(URI gateway, Board board, Chromium chromium) {
    this.gateway = gateway;
    this.board = board;
    this.chromium = chromium;
  }

  public static void main(String[] arguments) {
    var port = System.getenv().getOrDefault("FORESIGHT_GATEWAY_PORT", "8080");
    var board = new Board(System.out);
    try (var chromium = new Chromium()) {
      new OverlayBenchmark(URI.create("http://127.0.0.1:" + port), board, chromium).run();
    }
    System.exit(board.exitCode());
  }

  private void run() {
    board.say("load of the machine: " + load());
    firstSigns();
    longTable();
    packed();
    memory();
    board.say("load of the machine: " + load());
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /** From the row data in the page to the first sign, for classes opened one after the other. */
  private void firstSigns() {
    Page page = chromium.page(gateway, Look.DESKTOP);
    page.addInitScript(Watching.SIGNS);
    page.navigate("/tab/1");
    page.waitForSelector("tr.category-row > .predictive-outlook a");
    double[] waits = new double[OPENED];
    for (int i = 0; i < OPENED; i++) {
      page.reload();
      var select = page.locator(".subcategory-select").first();
      select.selectOption(select.locator("option").nth(1).getAttribute("value"));
      page.locator(".expand-btn").first().click();
      page.waitForFunction("watched.sign > 0");
      waits[i] = ((Number) page.evaluate("watched.sign - watched.row")).doubleValue();
    }
    Arrays.sort(waits);
    board.say("rows opened: " + OPENED);
    board.add(Figure.free("overlay.first_sign.median_ms", waits[OPENED / 2]));
    board.add(
        Figure.atMost(
            "overlay.first_sign.p95_ms", waits[OPENED * 95 / 100 - 1], FIRST_SIGN_MILLIS));
    chromium.closePages();
  }

  /** A table of 2,000 rows comes at once, and is scrolled through a screen at a time. */
  private void longTable() {
    Page page = chromium.page(gateway, Look.DESKTOP);
    int[] calls = {0};
    page.onRequest(request -> calls[0] += request.url().endsWith("/items/predictions") ? 1 : 0);
    page.addInitScript(Watching.FRAMES);
    page.navigate("/tab/1");
    page.waitForSelector("tr.category-row > .predictive-outlook a");
    Object tags = page.evaluate(Watching.TAGS, ROWS);
    double noticed = ((Number) page.evaluate(Watching.LONG_TABLE, tags)).doubleValue();
    page.waitForSelector(
        "#inventory-table .predictive-indicator, #inventory-table .predictive-none");
    for (int screen = 1; screen <= SCREENS; screen++) {
      int before = calls[0];
      page.evaluate(
          "row => document.querySelector('#inventory-table').tBodies[0].rows[row].scrollIntoView()",
          screen * ROWS_APART);
      page.waitForCondition(() -> calls[0] > before);
      page.waitForTimeout(400);
    }
    @SuppressWarnings("unchecked")
    var seen = (Map<String, Object>) page.evaluate("() => watched.summary()");
    board.say(
        "frames over 50 ms: %s, of them with a script of the overlay: %s"
            .formatted(seen.get("frames"), seen.get("withOurs")));
    board.add(Figure.atMost("overlay.long_table.noticed_ms", noticed, LONG_TASK_MILLIS));
    board.add(
        Figure.atMost(
            "overlay.long_table.longest_task_ms", number(seen, "longest"), LONG_TASK_MILLIS));
    board.add(Figure.atMost("overlay.long_table.calls_per_screen", calls[0] / (SCREENS + 1.0), 1));
    chromium.closePages();
  }

  /** Everything that the overlay loads on a page with items and on one with its panel. */
  private void packed() {
    Map<String, Number> sizes = new TreeMap<>();
    Page page = chromium.page(gateway, Look.DESKTOP);
    page.navigate("/tab/1");
    page.waitForSelector("tr.category-row > .predictive-outlook a");
    sizes.putAll(sizes(page));
    page.navigate("/tab/6");
    page.waitForSelector("#predictive-insights-panel canvas");
    sizes.putAll(sizes(page));
    double bytes = sizes.values().stream().mapToDouble(Number::doubleValue).sum();
    board.say(sizes.size() + " files without the charts' library");
    board.add(Figure.atMost("overlay.packed_kb", bytes / 1e3, PACKED_KILOBYTES));
    chromium.closePages();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Number> sizes(Page page) {
    return (Map<String, Number>) page.evaluate(Watching.PACKED);
  }

  /** A page that stays open: nodes, listeners and heap after ten refreshes and after 110. */
  private void memory() {
    Page page = chromium.page(gateway, Look.DESKTOP);
    page.clock().install();
    page.navigate("/tab/6");
    page.waitForSelector("#predictive-insights-panel canvas");
    CDPSession tools = page.context().newCDPSession(page);
    refresh(page, WARM);
    Kept first = Kept.of(tools);
    refresh(page, REFRESHES);
    Kept last = Kept.of(tools);
    board.say(
        "after %d refreshes: %s; after %d: %s".formatted(WARM, first, WARM + REFRESHES, last));
    board.add(
        Figure.atMost(
            "overlay.memory.nodes_per_refresh",
            (last.nodes - first.nodes) / (double) REFRESHES,
            1));
    board.add(
        Figure.atMost(
            "overlay.memory.heap_kb_per_refresh", (last.heap - first.heap) / 1e3 / REFRESHES, 5));
    chromium.closePages();
  }

  private static void refresh(Page page, int times) {
    int[] read = {0};
    Consumer<Response> count =
        response -> read[0] += response.url().contains("/enhanced-insights") ? 1 : 0;
    page.onResponse(count);
    // A round that still runs plans none, so time passes until the next one has been seen.
    for (int step = 0; read[0] < times; step++) {
      if (step > times * MOST_STEPS) {
        throw new IllegalStateException("the page is not read anew");
      }
      page.clock().fastForward(FIVE_MINUTES);
    }
    page.offResponse(count);
  }

  private static double number(Map<String, Object> seen, String name) {
    return ((Number) seen.get(name)).doubleValue();
  }

  private record Kept(int nodes, int listeners, long heap) {
    static Kept of(CDPSession tools) {
      tools.send("HeapProfiler.collectGarbage");
      JsonObject counters = tools.send("Memory.getDOMCounters");
      JsonObject heap = tools.send("Runtime.getHeapUsage");
      return new Kept(
          counters.get("nodes").getAsInt(),
          counters.get("jsEventListeners").getAsInt(),
          heap.get("usedSize").getAsLong());
    }

    @Override
    public String toString() {
      return String.join(
          ", ", List.of(nodes + " nodes", listeners + " listeners", heap / 1000 + " kB of heap"));
    }
  }
}
