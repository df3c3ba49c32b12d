package com.rfid3.foresight.localstack.shop.history;

import java.util.Arrays;
import java.util.List;

/** Units per class and week that could not go out because every tagged piece was away. */
public final class LostUnits {

  private final int[][] units;

  LostUnits(int classes, int weeks) {
    units = new int[classes][weeks];
  }

  void add(int classIndex, int week, int lost) {
    units[classIndex][week] += lost;
  }

  /** One count per week of the history. */
  public List<Integer> of(int classIndex) {
    return Arrays.stream(units[classIndex]).boxed().toList();
  }
}
