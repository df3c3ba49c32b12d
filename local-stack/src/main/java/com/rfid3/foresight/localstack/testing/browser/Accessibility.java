package com.rfid3.foresight.localstack.testing.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core finds wrong by WCAG 2.2 AA and by good practice. */
public final class Accessibility {
  private static final String AXE = script();
  private static final String RUN =
      """
      async within => {
        const found = await axe.run(within, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] });
        return found.violations.map(each => `${each.id}: ${each.nodes.slice(0, 3).map(node => node.html.slice(0, 200)).join(' | ')}`);
      }
      """;

  private Accessibility() {}

  /** Each violation with what has it. */
  public static List<String> violations(Page page) {
    return violations(page, "html");
  }

  /** Each violation within what this selector finds, with what has it. */
  @SuppressWarnings("unchecked")
  public static List<String> violations(Page page, String within) {
    page.evaluate(AXE);
    return (List<String>) page.evaluate(RUN, within);
  }

  private static String script() {
    try (InputStream in = Accessibility.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
