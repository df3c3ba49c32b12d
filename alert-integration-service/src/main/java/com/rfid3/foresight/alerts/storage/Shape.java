package com.rfid3.foresight.alerts.storage;

import java.util.Collections;

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

  /** The smallest of these sizes, largest first, that is not below the count. */
  public static int atLeast(int[] sizes, int count) {
    int i = sizes.length - 1;
    while (i > 0 && sizes[i] < count) {
      i--;
    }
    return sizes[i];
  }

  /** So many question marks for a list of values. */
  public static String marks(int size) {
    return String.join(", ", Collections.nCopies(size, "?"));
  }
}
