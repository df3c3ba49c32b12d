package com.rfid3.foresight.forecasting.auto;

import com.rfid3.foresight.forecasting.Forecast;
import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.interval.Calibration;
import com.rfid3.foresight.forecasting.interval.MarginChoice;
import com.rfid3.foresight.forecasting.interval.Margins;
import com.rfid3.foresight.forecasting.interval.PathSampler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Series of one kind, forecast together.
 *
 * <p>Weights are learnt twice, from the older and from the newer half of the origins, and the
 * errors of each half are taken under the weights of the other: so no interval is calibrated on an
 * error that helped to choose. The forecast itself uses the weights from all origins.
 */
final class Cohort {
  private final List<Method> methods;
  private final List<Track> tracks;
  private final Weighting weighting;
  private final double correction;
  private final List<double[][]> crossed = new ArrayList<>();
  private final int origins;
  private final int horizon;
  private final double[] scales;
  private final MarginChoice choice;
  private final PathSampler sampler;

  Cohort(List<Method> methods, List<Track> tracks) {
    this.methods = methods;
    this.tracks = tracks;
    this.horizon = tracks.getFirst().now()[0].length;
    this.origins = tracks.stream().mapToInt(Track::origins).max().orElse(0);
    int half = origins / 2;
    this.weighting = Weighting.learned(tracks, 0, origins);
    var newer = Weighting.learned(tracks, 0, half);
    var older = Weighting.learned(tracks, half, origins);
    for (Track track : tracks) {
      crossed.add(crossed(track, older.of(track, half, origins), newer.of(track, 0, half), half));
    }
    this.correction = LevelCorrection.of(tracks, crossed);
    this.scales = scales();
    this.choice =
        MarginChoice.of(calibration(half, origins), calibration(0, half), horizon, floor());
    this.sampler = PathSampler.learned(scaledErrors());
  }

  private static double[][] crossed(Track track, double[] older, double[] newer, int half) {
    double[][] forecasts = new double[track.origins()][];
    for (int k = 0; k < forecasts.length; k++) {
      forecasts[k] = Track.combined(track.earlier()[k], k < half ? older : newer);
    }
    return forecasts;
  }

  /** Margins hold the signed errors, so they need no correction: the mean alone is corrected. */
  private double[] corrected(double[] forecast) {
    return Arrays.stream(forecast).map(value -> value * correction).toArray();
  }

  private double floor() {
    return tracks.getFirst().series().counts() ? 0 : Double.NEGATIVE_INFINITY;
  }

  private double[] scales() {
    double typical = median(tracks.stream().mapToDouble(Track::scale).toArray());
    double[] each = new double[tracks.size()];
    for (int i = 0; i < each.length; i++) {
      each[i] = ErrorScale.of(tracks.get(i), typical);
    }
    return each;
  }

  private static double median(double[] values) {
    double[] sorted = Arrays.stream(values).filter(value -> value > 0).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }

  private Calibration calibration(int from, int to) {
    var calibration = new Calibration();
    for (int i = 0; i < tracks.size(); i++) {
      var track = tracks.get(i);
      for (int k = from; k < Math.min(to, track.origins()); k++) {
        for (int step = 0; step < horizon; step++) {
          calibration.add(step, crossed.get(i)[k][step], track.outcomes()[k][step], scales[i]);
        }
      }
      if (origins == 0) {
        ShortHistory.addTo(calibration, track.series(), scales[i]);
      }
    }
    return calibration;
  }

  private List<double[]> scaledErrors() {
    var errors = new ArrayList<double[]>();
    for (int i = 0; i < tracks.size(); i++) {
      for (int k = 0; k < tracks.get(i).origins(); k++) {
        double[] path = tracks.get(i).outcomes()[k].clone();
        for (int step = 0; step < horizon; step++) {
          path[step] = (path[step] - crossed.get(i)[k][step]) / scales[i];
        }
        errors.add(path);
      }
    }
    return errors;
  }

  /** The forecast of the i-th series. */
  Forecast forecast(int i, long seed) {
    var track = tracks.get(i);
    double[] weights = weighting.of(track, 0, origins);
    double[] centre = Track.combined(track.now(), weights);
    double[][] margins = new double[horizon][PathSampler.PATHS];
    for (int step = 0; step < horizon; step++) {
      choice.margins().fill(new Margins.At(step, centre[step], scales[i], floor()), margins[step]);
    }
    var paths = sampler.draw(margins, new SplittableRandom(seed ^ track.series().id().hashCode()));
    var futures = new Forecast.Futures(paths, track.series().counts(), choice.coverage());
    return new Forecast(track.series().id(), corrected(centre), futures, reason(track, weights));
  }

  private Forecast.Origin reason(Track track, double[] weights) {
    return Reason.of(methods, weights, new Reason.Evidence(track.origins(), tracks.size()));
  }
}
