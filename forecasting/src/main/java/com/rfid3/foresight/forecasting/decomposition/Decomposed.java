package com.rfid3.foresight.forecasting.decomposition;

import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.Model;
import com.rfid3.foresight.forecasting.Series;
import java.util.ArrayList;

/**
 * Any method on a series whose seasons, one or several, have been taken out and are put back.
 *
 * <p>Seasons are found one after the other, shortest first, each in what the one before left. Their
 * figures are shrunk towards no season by how far they stand out of the noise (positive-part
 * James–Stein), so that a season seen twice does not carry all of its noise into the forecast. A
 * season longer than half the series is left alone.
 */
public record Decomposed(Method inner) implements Method {

  @Override
  public String name() {
    return "stl-" + inner.name();
  }

  @Override
  public int leastObservations(Series series) {
    return inner.leastObservations(series);
  }

  @Override
  public boolean suits(Series series) {
    return series.period() > 1 && series.length() > 2 * series.period() && inner.suits(series);
  }

  @Override
  public Model fit(Series series) {
    series.requireObserved(leastObservations(series), name());
    double[] rest = Gaps.filled(series);
    var seasons = series.periods().stream().filter(period -> series.length() > 2 * period).toList();
    var found = new ArrayList<ShrunkSeason>();
    for (int period : seasons) {
      var season = ShrunkSeason.in(rest, period);
      rest = Adjusted.without(rest, season.figure(), season.kind());
      found.add(season);
    }
    Model model = inner.fit(Series.of(rest).named(series.id()));
    for (var season : found.reversed()) {
      double[] next = Adjusted.turned(season.figure(), series.length());
      model = new Adjusted(model, next, season.kind());
    }
    return model;
  }
}
