package com.rfid3.foresight.alerts.history;

/** Sizes of multi-row statements: few, so that few statements are prepared. */
public final class Shape {

  private Shape() {}

  /** The largest of these sizes, largest first and ending in 1, that does not exceed the count. */
  public static int largest(int[] sizes, int count) {
    int i = 0;
    while (sizes[i] > count) {
      i++;
    }
    return sizes[i];
  }
}
