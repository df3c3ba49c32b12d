package com.rfid3.foresight.forecasting.ets;

import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.Model;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.decomposition.Gaps;
import com.rfid3.foresight.forecasting.ets.EtsForm.Part;

/** Exponential smoothing of one form, fitted by maximum likelihood. */
public record Ets(String name, EtsForm form) implements Method {
  private static final int ROUGH = 12;
  private static final int FINE = 20;

  @Override
  public int leastObservations(Series series) {
    int period = form.season() == Part.NONE ? 1 : series.period();
    return Math.max(form.weights() + form.states(period) + 2, 2 * period + 1);
  }

  @Override
  public boolean suits(Series series) {
    boolean seasonal = form.season() == Part.NONE || series.period() > 1;
    boolean domain = !form.multiplies() || AutomaticEts.positive(series);
    return seasonal && domain && series.observed() >= leastObservations(series);
  }

  @Override
  public Model fit(Series series) {
    series.requireObserved(leastObservations(series), name);
    var fit = new EtsFit(form, series.values(), Gaps.filled(series), series.period());
    return fit.rough(ROUGH).fine(FINE).model();
  }
}
