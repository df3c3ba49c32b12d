package com.rfid3.foresight.forecasting.ets;

import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.decomposition.Gaps;
import java.util.Comparator;
import java.util.List;

/**
 * Exponential smoothing of the form with the least corrected Akaike criterion among the admissible
 * ones (Hyndman, Koehler, Snyder & Grose 2002; Hyndman et al. 2008, chapter 7).
 *
 * <p>All forms are fitted roughly, those in reach of the best finely. Seasons longer than {@value
 * #LONGEST_SEASON} are left to a decomposition.
 */
public record AutomaticEts() implements Method {
  private static final int LONGEST_SEASON = 24;
  private static final int LEAST = 4;
  private static final int ROUGH = 6;
  private static final int FINE = 8;
  private static final int FINALISTS = 4;

  @Override
  public String name() {
    return "ets";
  }

  @Override
  public int leastObservations(Series series) {
    return LEAST;
  }

  @Override
  public EtsModel fit(Series series) {
    series.requireObserved(LEAST, name());
    double[] filled = Gaps.filled(series);
    int period = series.period();
    boolean seasonal = period > 1 && period <= LONGEST_SEASON && series.length() > 2 * period + 2;
    List<EtsFit> rough =
        EtsForm.admissible(seasonal, positive(series)).stream()
            .map(form -> new EtsFit(form, series.values(), filled, period).rough(ROUGH))
            .sorted(Comparator.comparingDouble(EtsFit::aicc))
            .limit(FINALISTS)
            .toList();
    return rough.stream()
        .map(fit -> fit.fine(FINE))
        .min(Comparator.comparingDouble(EtsFit::aicc))
        .orElseThrow()
        .model();
  }

  /** Whether every observation is above zero. */
  static boolean positive(Series series) {
    for (int t = 0; t < series.length(); t++) {
      if (series.value(t) <= 0) {
        return false;
      }
    }
    return true;
  }
}
