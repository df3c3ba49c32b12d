package com.rfid3.foresight.prediction.availability;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.ContractSpan;
import com.rfid3.foresight.contracts.prediction.Availability;
import com.rfid3.foresight.forecasting.SamplePaths;
import com.rfid3.foresight.prediction.advice.Rounding;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Owned − out − booked − in service − forecast of one class, day by day.
 *
 * <p>What is in service stays there. Demand ahead holds what is booked already, so that only what
 * goes beyond the booked is taken off on top.
 *
 * @param held contracts that hold units of the class, of its own store
 * @param time how long what goes out stays out
 */
record ClassBalance(ClassState state, List<ContractSpan> held, TimeOut time) {

  /** The forecast to hold it against, and the level of the interval. */
  record Ahead(Occupancy occupancy, double level) {}

  /** One day, {@code ahead} days after {@code today}. */
  Availability.Day on(LocalDate today, int ahead, Ahead forecast) {
    LocalDate date = today.plusDays(ahead);
    double out = out(today, date, ahead);
    int booked = units(date, true);
    double[] beyond = forecast.occupancy.on(ahead);
    double sum = 0;
    int negative = 0;
    int none = 0;
    double fixed = state.taggedUnits() - out - booked - state.inServiceUnits();
    double[] balance = new double[beyond.length];
    for (int i = 0; i < beyond.length; i++) {
      double rest = Math.max(0, beyond[i] - booked);
      sum += rest;
      // Descending demand gives an ascending balance.
      balance[beyond.length - 1 - i] = fixed - rest;
      negative += fixed - rest < 0 ? 1 : 0;
      none += fixed - rest < 1 ? 1 : 0;
    }
    double expected = sum / beyond.length;
    double tail = (1 - forecast.level) / 2;
    return new Availability.Day(
        date,
        state.taggedUnits(),
        tenth(out),
        booked,
        state.inServiceUnits(),
        tenth(expected),
        tenth(fixed - expected),
        tenth(SamplePaths.quantileOf(balance, tail)),
        tenth(SamplePaths.quantileOf(balance, 1 - tail)),
        share(negative, beyond.length),
        share(none, beyond.length));
  }

  /**
   * Units away at once at the busiest of some days, those in service included, one number per path,
   * sorted.
   */
  double[] peaks(LocalDate today, int days, Occupancy occupancy) {
    double[] peaks = new double[occupancy.paths().count()];
    for (int ahead = 0; ahead < days; ahead++) {
      LocalDate date = today.plusDays(ahead);
      double fixed = out(today, date, ahead) + state.inServiceUnits();
      int booked = units(date, true);
      double[] started = occupancy.byPath(ahead);
      for (int i = 0; i < peaks.length; i++) {
        peaks[i] = Math.max(peaks[i], fixed + Math.max(booked, started[i]));
      }
    }
    Arrays.sort(peaks);
    return peaks;
  }

  // Contracts say when some of what is out is due; of the rest only how long such things stay out.
  private double out(LocalDate today, LocalDate date, int ahead) {
    int known = Math.min(state.outUnits(), units(today, false));
    int stillKnown = Math.min(known, units(date, false));
    return stillKnown + (state.outUnits() - known) * time.stillOut(ahead);
  }

  private int units(LocalDate day, boolean booked) {
    return held.stream()
        .filter(span -> span.booked() == booked && span.holds(day))
        .mapToInt(ContractSpan::units)
        .sum();
  }

  // A sample cannot tell a small probability from none.
  private static double share(int hits, int of) {
    return Rounding.value((hits + 0.5) / (of + 1));
  }

  private static double tenth(double units) {
    return Math.round(10 * units) / 10.0;
  }
}
