package com.rfid3.foresight.localstack.testing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium, with a context of its own for each test; pages tell their errors. */
public final class Chromium implements AutoCloseable {
  private static final String PATH = System.getProperty("foresight.chromium", "/usr/bin/chromium");
  private static final double PATIENCE_MILLIS = 20_000;

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new LaunchOptions()
                  .setExecutablePath(Path.of(PATH))
                  .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
  private final List<BrowserContext> opened = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  /** How a page is looked at. */
  public record Look(int width, int height, ColorScheme colours) {
    public static final Look DESKTOP = new Look(1280, 900, ColorScheme.LIGHT);
    public static final Look PHONE = new Look(390, 844, ColorScheme.LIGHT);
    public static final Look DARK = new Look(1280, 900, ColorScheme.DARK);
    public static final Look DARK_PHONE = new Look(390, 844, ColorScheme.DARK);
  }

  public Page page(URI base, Look look) {
    BrowserContext context =
        browser.newContext(
            new NewContextOptions()
                .setBaseURL(base.toString())
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.colours()));
    opened.add(context);
    // The machine of a test has no way to a CDN, and a shop's network may have none either.
    context.route(
        url -> !url.startsWith(base.toString()) && url.startsWith("http"), route -> route.abort());
    Page page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.onPageError(errors::add);
    return page;
  }

  /** Errors that no script caught, since the last look. */
  public List<String> errors() {
    List<String> told = List.copyOf(errors);
    errors.clear();
    return told;
  }

  public void closePages() {
    opened.forEach(BrowserContext::close);
    opened.clear();
  }

  @Override
  public void close() {
    closePages();
    browser.close();
    playwright.close();
  }
}
