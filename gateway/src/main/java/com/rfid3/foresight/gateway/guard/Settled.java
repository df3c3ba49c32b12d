package com.rfid3.foresight.gateway.guard;

import java.util.Locale;
import java.util.Optional;

/**
 * How the settled predictions of one type came true.
 *
 * @param values number of predicted values, {@code covered} the share of them whose outcome lay in
 *     its interval, {@code promised} the mean level of those intervals
 * @param events number of predicted probabilities, {@code said} their mean, {@code happened} the
 *     share of those events that came about
 */
record Settled(
    long values, double covered, double promised, long events, double said, double happened) {

  /** Why the type is to be paused; empty where it does well or too few were settled. */
  Optional<String> judge(long least, double shortfall) {
    if (values >= least && promised - covered > shortfall) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "%.0f %% of %d outcomes lay in an interval that promised %.0f %%",
              covered * 100,
              values,
              promised * 100));
    }
    return events >= least && Math.abs(said - happened) > shortfall
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "%.0f %% was said and %.0f %% came about, of %d events",
                said * 100,
                happened * 100,
                events))
        : Optional.empty();
  }
}
