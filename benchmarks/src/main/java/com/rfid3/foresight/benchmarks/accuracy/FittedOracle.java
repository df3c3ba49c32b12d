package com.rfid3.foresight.benchmarks.accuracy;

import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.catalogue.Methods;
import com.rfid3.foresight.forecasting.decomposition.Adjusted;
import com.rfid3.foresight.forecasting.decomposition.Gaps;
import com.rfid3.foresight.forecasting.decomposition.SeasonalFigure;
import com.rfid3.foresight.forecasting.decomposition.SeasonalFigure.Kind;
import com.rfid3.foresight.forecasting.ets.EtsForm;
import com.rfid3.foresight.forecasting.ets.EtsModel;
import com.rfid3.foresight.forecasting.smoothing.LevelModel;
import java.util.Arrays;
import java.util.List;

/**
 * A fitted method whose reference prints forecasts, not parameters: where the two differ, all that
 * could have ended in those forecasts is searched, and ours must fit the past at least as well.
 */
sealed interface FittedOracle {

  /** Our method. */
  Method method();

  /** Whether ours fits the past at least as well as whatever ends in these forecasts. */
  boolean isLikelier(Series known, double[] theirs);

  /** The methods that a reference has. */
  static List<FittedOracle> all() {
    return List.of(new Smoothing(), new Theta(), new Ets());
  }

  /** Simple exponential smoothing. */
  record Smoothing() implements FittedOracle {
    @Override
    public Method method() {
      return Methods.ses();
    }

    @Override
    public boolean isLikelier(Series known, double[] theirs) {
      var ours = (LevelModel) method().fit(known);
      return SmoothingLikelihood.isAtLeastThatOf(alpha -> theirs[0], known, ours);
    }
  }

  /** Smoothing with a drift that both take from the same line. */
  record Theta() implements FittedOracle {
    private static final double LEAST_EFFECT = 1e-4;

    @Override
    public Method method() {
      return Methods.theta();
    }

    @Override
    public boolean isLikelier(Series known, double[] theirs) {
      double[] figure = figure(known);
      double[] values = Adjusted.without(known.values(), figure, Kind.MULTIPLICATIVE);
      double first = theirs[0] / Adjusted.turned(figure, values.length)[0];
      double drift = slope(values) / 2;
      var adjusted = Series.of(values);
      var ours = (LevelModel) Methods.ses().fit(adjusted);
      SmoothingLikelihood.Ending ending =
          alpha -> first - drift * (1 - Math.pow(1 - alpha, values.length)) / alpha;
      // Where the reference printed 0 for less, its level is not known.
      return first > 0 && SmoothingLikelihood.isAtLeastThatOf(ending, adjusted, ours);
    }

    /** The season that is taken out; all 1 where none is. */
    private static double[] figure(Series known) {
      int period = known.period();
      double[] none = new double[period];
      Arrays.fill(none, 1);
      if (!SeasonalFigure.isPresent(known, period)) {
        return none;
      }
      double[] figure = SeasonalFigure.of(Gaps.filled(known), period, Kind.MULTIPLICATIVE);
      return Arrays.stream(figure).allMatch(effect -> effect >= LEAST_EFFECT) ? figure : none;
    }

    private static double slope(double[] values) {
      double middle = (values.length - 1) / 2.0;
      double cross = 0;
      double spread = 0;
      for (int t = 0; t < values.length; t++) {
        cross += (t - middle) * values[t];
        spread += (t - middle) * (t - middle);
      }
      return cross / spread;
    }
  }

  /** Exponential smoothing of the form with the least criterion. */
  record Ets() implements FittedOracle {
    /** How near to the reference's forecasts a model must end to pass for the reference. */
    private static final double NEAR = 0.005;

    /** Criteria as near as this are equal: no choice could rest on them. */
    private static final double TIE = 0.01;

    @Override
    public Method method() {
      return Methods.ets();
    }

    @Override
    public boolean isLikelier(Series known, double[] theirs) {
      double ours = ((EtsModel) method().fit(known)).aicc();
      boolean positive = Arrays.stream(known.values()).min().orElseThrow() > 0;
      double mean = Arrays.stream(known.values()).average().orElseThrow();
      double least = Double.POSITIVE_INFINITY;
      for (var form : EtsForm.admissible(known.period() > 1, positive)) {
        var ending = new EtsEnding(form, known, theirs);
        least = Math.min(least, ending.criterion(NEAR * mean));
      }
      // Where nothing of ours ends there, nothing can be said.
      return Double.isFinite(least) && ours <= least + TIE;
    }
  }
}
