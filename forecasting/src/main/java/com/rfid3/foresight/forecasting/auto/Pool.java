package com.rfid3.foresight.forecasting.auto;

import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.catalogue.Methods;
import java.util.List;

/**
 * The methods that are combined, by the pattern of demand, and how far back they are judged.
 *
 * @param smooth methods for demand in most periods
 * @param rare methods for demand in few
 * @param origins number of earlier origins, where the panel is large enough
 */
record Pool(String name, List<Method> smooth, List<Method> rare, int origins) {
  private static final double CLASSIC_ALPHA = 0.1;
  private static final int ORIGINS = 5;

  /** Cheap methods. */
  static Pool fast() {
    return new Pool(
        "fast",
        List.of(
            Methods.windowMean(8),
            Methods.windowMean(12),
            Methods.seasonalNaive(),
            Methods.ses(),
            Methods.tsb(),
            Methods.theta(),
            Methods.decomposed(Methods.ses()),
            Methods.decomposed(Methods.theta())),
        List.of(
            Methods.mean(),
            Methods.windowMean(4),
            Methods.windowMean(8),
            Methods.windowMean(12),
            Methods.ses(),
            Methods.tsb(),
            Methods.sba(CLASSIC_ALPHA),
            Methods.imapa(),
            Methods.theta()),
        ORIGINS);
  }

  /** All that earned its place on earlier origins of public data. */
  static Pool thorough() {
    return new Pool(
        "thorough",
        List.of(
            Methods.windowMean(8),
            Methods.windowMean(12),
            Methods.seasonalNaive(),
            Methods.ses(),
            Methods.tsb(),
            Methods.dampedHolt(),
            Methods.theta(),
            Methods.dynamicTheta(),
            Methods.ets(),
            Methods.decomposed(Methods.ses()),
            Methods.decomposed(Methods.dampedHolt()),
            Methods.decomposed(Methods.theta()),
            Methods.decomposed(Methods.dynamicTheta())),
        List.of(
            Methods.mean(),
            Methods.windowMean(4),
            Methods.windowMean(8),
            Methods.windowMean(12),
            Methods.windowMean(24),
            Methods.ses(),
            Methods.tsb(),
            Methods.sba(CLASSIC_ALPHA),
            Methods.adida(),
            Methods.imapa(),
            Methods.theta(),
            Methods.dynamicTheta()),
        ORIGINS);
  }

  /** These methods whatever the pattern. */
  static Pool of(List<Method> methods) {
    String name = String.join("|", methods.stream().map(Method::name).toList());
    return new Pool(name, methods, methods, ORIGINS);
  }

  List<Method> methods(boolean rareDemand) {
    return rareDemand ? rare : smooth;
  }
}
