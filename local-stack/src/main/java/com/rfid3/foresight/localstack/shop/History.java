package com.rfid3.foresight.localstack.shop;

/** How far back the scans of a demo shop reach. */
public enum History {
  /** As in the real shop: 19 complete weeks, busier ones. */
  NINETEEN_WEEKS(19, 1.85),
  THIRTY_SIX_WEEKS(36, 1.0),
  /** Three years; here price rates vary. */
  THREE_YEARS(156, 1.0);

  private final int weeks;
  private final double tradeDensity;

  History(int weeks, double tradeDensity) {
    this.weeks = weeks;
    this.tradeDensity = tradeDensity;
  }

  /** Complete weeks before the one in which the history ends. */
  public int weeks() {
    return weeks;
  }

  /**
   * Trade per week against the 36-week shop; the real shop's 19 usable weeks were its busy ones.
   */
  public double tradeDensity() {
    return tradeDensity;
  }

  /** Whether prices changed within the history, so that an elasticity can be seen at all. */
  public boolean pricesVary() {
    return this == THREE_YEARS;
  }
}
