package com.rfid3.foresight.prediction.demand;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.forecasting.SamplePaths;

/**
 * The units of a class against its demand. Within a week only what is free now can go out; over a
 * longer time what is out comes back and can go out again, so that each week is held against free
 * and out together. What is sold does not come back: there the sum counts.
 */
record Capacity(ClassState state, boolean soon) {

  /** Units that can go out. */
  int units() {
    boolean alone = soon || state.resale();
    return alone ? state.freeUnits() : state.freeUnits() + state.outUnits();
  }

  /**
   * Probability that more is asked for than can go out. From n paths of which k fall short it is (k
   * + ½) / (n + 1): a sample can not tell a small probability from none.
   */
  double shortage(SamplePaths paths, WeekWeights window) {
    double[] asked = asked(paths, window);
    int above = 0;
    for (double units : asked) {
      above += units > units() ? 1 : 0;
    }
    return (above + 0.5) / (asked.length + 1);
  }

  /** Expected units asked for beyond what can go out. */
  double unitsShort(SamplePaths paths, WeekWeights window) {
    double sum = 0;
    double[] asked = asked(paths, window);
    for (double units : asked) {
      sum += Math.max(0, units - units());
    }
    return sum / asked.length;
  }

  private double[] asked(SamplePaths paths, WeekWeights window) {
    boolean summed = soon || state.resale();
    return paths.summarised(path -> summed ? window.sum(path) : window.peak(path));
  }
}
