package com.rfid3.foresight.prediction.training;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Scores of probabilities on cases that the model had not seen.
 *
 * @param auc probability that an event is ranked above a non-event, ties half (Mann-Whitney)
 * @param brier mean squared distance
 * @param ece mean distance of said from seen over ten bins of equal numbers of cases
 */
public record Judged(double auc, double brier, double ece, int cases, int events) {
  private static final int BINS = 10;

  /** Judges one probability per case. */
  public static Judged of(double[] said, boolean[] held) {
    var order =
        IntStream.range(0, said.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> said[i]))
            .mapToInt(i -> i)
            .toArray();
    double squares = 0;
    int events = 0;
    for (int i = 0; i < said.length; i++) {
      double miss = said[i] - (held[i] ? 1 : 0);
      squares += miss * miss;
      events += held[i] ? 1 : 0;
    }
    double n = Math.max(1, said.length);
    return new Judged(
        auc(said, held, order), squares / n, ece(said, held, order), said.length, events);
  }

  private static double auc(double[] said, boolean[] held, int[] order) {
    double ranks = 0;
    double events = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      int within = 0;
      while (to < order.length && said[order[to]] == said[order[from]]) {
        within += held[order[to++]] ? 1 : 0;
      }
      ranks += within * (from + to + 1) / 2.0;
      events += within;
      from = to;
    }
    double others = order.length - events;
    return events == 0 || others == 0
        ? Double.NaN
        : (ranks - events * (events + 1) / 2) / (events * others);
  }

  private static double ece(double[] said, boolean[] held, int[] order) {
    double gap = 0;
    for (int bin = 0; bin < BINS; bin++) {
      int from = bin * order.length / BINS;
      int to = (bin + 1) * order.length / BINS;
      double sum = 0;
      for (int i = from; i < to; i++) {
        sum += said[order[i]] - (held[order[i]] ? 1 : 0);
      }
      gap += Math.abs(sum) / Math.max(1, order.length);
    }
    return gap;
  }

  /** The scores by name, as a registry keeps them. */
  public Map<String, Object> told() {
    var told = new TreeMap<String, Object>();
    if (!Double.isNaN(auc)) {
      told.put("roc_auc", rounded(auc));
    }
    told.put("brier", rounded(brier));
    told.put("ece", rounded(ece));
    told.put("cases", cases);
    told.put("events", events);
    return told;
  }

  private static double rounded(double score) {
    return Math.round(1e6 * score) / 1e6;
  }
}
