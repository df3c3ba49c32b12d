package com.rfid3.foresight.featurestore.quality;

import com.rfid3.foresight.featurestore.quality.Profile.Spread;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What a feature is compared with: bins cut at the tenths of a day's values, the share in each, and
 * the share without a value as a bin of its own. The population stability index of a later spread
 * sums {@code (actual - expected) * ln(actual / expected)} over the bins (Siddiqi, Credit Risk
 * Scorecards, 2006): below 0.1 nothing has moved, above 0.25 something has.
 *
 * @param cuts upper bounds of the bins but the last, ascending and distinct
 * @param shares of the bins, the one without a value last; they sum to 1
 */
record Baseline(List<Double> cuts, List<Double> shares) {
  private static final int TENTHS = 10;
  // An empty bin would make the index infinite.
  private static final double LEAST = 1e-4;

  static Baseline of(Spread spread) {
    List<Double> cuts = new ArrayList<>();
    double[] sorted = spread.sorted();
    for (int tenth = 1; tenth < TENTHS && sorted.length > 0; tenth++) {
      double cut = sorted[(int) ((long) tenth * sorted.length / TENTHS)];
      if (cuts.isEmpty() || cut > cuts.getLast()) {
        cuts.add(cut);
      }
    }
    return new Baseline(cuts, shares(cuts, spread));
  }

  double psi(Spread actual) {
    List<Double> now = shares(cuts, actual);
    double psi = 0;
    for (int i = 0; i < now.size(); i++) {
      double share = Math.max(now.get(i), LEAST);
      double expected = Math.max(shares.get(i), LEAST);
      psi += (share - expected) * Math.log(share / expected);
    }
    return psi;
  }

  private static List<Double> shares(List<Double> cuts, Spread spread) {
    int[] counts = new int[cuts.size() + 1];
    for (double value : spread.sorted()) {
      int bin = 0;
      while (bin < cuts.size() && value > cuts.get(bin)) {
        bin++;
      }
      counts[bin]++;
    }
    int all = spread.present() + spread.absent();
    double present = all == 0 ? 0 : (double) spread.present() / all;
    List<Double> shares = new ArrayList<>();
    for (int count : counts) {
      shares.add(spread.sorted().length == 0 ? 0.0 : present * count / spread.sorted().length);
    }
    shares.add(1 - present);
    return shares;
  }

  JsonObject json() {
    return new JsonObject().put("cuts", new JsonArray(cuts)).put("shares", new JsonArray(shares));
  }

  static Baseline of(JsonObject json) {
    return new Baseline(numbers(json.getJsonArray("cuts")), numbers(json.getJsonArray("shares")));
  }

  private static List<Double> numbers(JsonArray array) {
    return array.stream().map(each -> ((Number) each).doubleValue()).toList();
  }
}
