package com.rfid3.foresight.prediction.survival;

import java.util.List;

/**
 * Times whose hazard rises or falls as a power of age.
 *
 * @param shape above 1 where it wears out, 1 where it does not age, above 0
 * @param scale the age that a share 1/e outlives, above 0, in the unit of the times
 */
public record Weibull(double shape, double scale) {
  private static final int HALVINGS = 200;
  private static final double LEAST_SHAPE = 0.05;
  private static final double MOST_SHAPE = 20;
  private static final double EARLIEST = 1e-6;

  /** Share that outlives an age. */
  public double beyond(double age) {
    return Math.exp(-Math.pow(age / scale, shape));
  }

  /** Probability that what has reached an age ends within a time from then. */
  public double within(double age, double time) {
    return -Math.expm1(Math.pow(age / scale, shape) - Math.pow((age + time) / scale, shape));
  }

  /**
   * The likeliest distribution of times of which some were not seen to their end.
   *
   * @param times at least one of them ended; a time of 0 counts as the least above
   * @throws IllegalArgumentException where none ended
   */
  public static Weibull of(List<KaplanMeier.Lasting> times) {
    if (times.stream().noneMatch(KaplanMeier.Lasting::ended)) {
      throw new IllegalArgumentException("an end must have been seen");
    }
    // The profile likelihood's slope falls in the shape: its root is found by halving.
    double low = LEAST_SHAPE;
    double high = MOST_SHAPE;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (slope(times, middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double shape = (low + high) / 2;
    double powers = 0;
    int ended = 0;
    for (var time : times) {
      powers += Math.pow(Math.max(EARLIEST, time.time()), shape);
      ended += time.ended() ? 1 : 0;
    }
    return new Weibull(shape, Math.pow(powers / ended, 1 / shape));
  }

  private static double slope(List<KaplanMeier.Lasting> times, double shape) {
    double powers = 0;
    double weighted = 0;
    double logs = 0;
    int ended = 0;
    for (var time : times) {
      double log = Math.log(Math.max(EARLIEST, time.time()));
      double power = Math.exp(shape * log);
      powers += power;
      weighted += power * log;
      logs += time.ended() ? log : 0;
      ended += time.ended() ? 1 : 0;
    }
    return 1 / shape + logs / ended - weighted / powers;
  }

  /** When to service before a failure does it, and what that costs per unit of time. */
  public record Replacement(double age, double costRate, double costRateWithout) {}

  /**
   * The age at which servicing costs least in the long run (Barlow and Hunter 1960).
   *
   * @param preventive cost of servicing in time, above 0
   * @param failure cost of servicing after a failure, above that
   * @throws IllegalArgumentException where nothing wears out: then no age is the best
   */
  public Replacement replacement(double preventive, double failure) {
    if (shape <= 1 || failure <= preventive) {
      throw new IllegalArgumentException("only what wears out is serviced before it fails");
    }
    double bound = preventive / (failure - preventive);
    double low = 0;
    double high = scale * Math.pow(MOST_SHAPE, 1 / shape);
    for (int i = 0; i < HALVINGS; i++) {
      double age = (low + high) / 2;
      double hazard = shape / scale * Math.pow(age / scale, shape - 1);
      if (hazard * lived(age) - (1 - beyond(age)) < bound) {
        low = age;
      } else {
        high = age;
      }
    }
    double age = (low + high) / 2;
    double cost = preventive * beyond(age) + failure * (1 - beyond(age));
    return new Replacement(
        age, cost / lived(age), failure / (scale * smile.math.special.Gamma.gamma(1 + 1 / shape)));
  }

  // Mean time lived up to an age: the power series of the integral of what outlives it.
  private double lived(double age) {
    double x = Math.pow(age / scale, shape);
    double term = 1;
    double sum = 0;
    for (int n = 0; n < 400; n++) {
      sum += term / (n * shape + 1);
      term *= -x / (n + 1);
    }
    return age * sum;
  }
}
