package com.rfid3.foresight.localstack.testing.browser;

import com.microsoft.playwright.Page;

/** Goes through a page by the tabulator key alone. */
public final class KeyboardWalk {
  /**
   * What can be seen and used and was not walked through; a group of radio buttons counts as one.
   */
  public static final String MISSED =
      """
      () => [...document.querySelectorAll('a[href], button, summary, input, select, [tabindex="0"]')]
        .filter(each => each.checkVisibility({ visibilityProperty: true }) && !each.disabled)
        .filter(each => !each.dataset.walked && each.type !== 'radio')
        .map(each => each.outerHTML.slice(0, 120))
      """;

  private static final String FOCUSED =
      """
      () => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return false;
        // A field of a date is one element with several stops.
        const again = focused === window.walkedLast;
        window.walkedLast = focused;
        if (focused.dataset.walked && !again) return false;
        focused.dataset.walked = 'yes';
        return true;
      }
      """;

  private static final int MOST = 5_000;

  private KeyboardWalk() {}

  /** How many things were reached, until one is reached again or none is left. */
  public static int through(Page page) {
    int reached = 0;
    page.keyboard().press("Tab");
    while (reached < MOST && Boolean.TRUE.equals(page.evaluate(FOCUSED))) {
      reached++;
      page.keyboard().press("Tab");
    }
    return reached;
  }
}
