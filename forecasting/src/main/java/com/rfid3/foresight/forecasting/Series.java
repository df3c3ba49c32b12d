package com.rfid3.foresight.forecasting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Equally spaced observations, oldest first: immutable, so it may be shared between threads.
 *
 * <p>A missing observation is {@code NaN}. Periods are lengths of seasons in observations (7 for a
 * week of days, 52 for a year of weeks), shortest first; none, or 1, means no season. A series
 * declared as counts holds no negative value, and its forecasts hold none either.
 */
public final class Series {
  private static final Traits PLAIN = new Traits("unnamed", Optional.empty(), List.of(), false);

  private final double[] observations;
  private final int length;
  private final Traits traits;

  /** What a series carries beside its observations. */
  private record Traits(String id, Optional<String> start, List<Integer> periods, boolean counts) {}

  private Series(double[] observations, int length, Traits traits) {
    this.observations = observations;
    this.length = length;
    this.traits = traits;
  }

  /**
   * A series of real values without a season.
   *
   * @throws SeriesException where a value is infinite; an empty series is refused when it is
   *     forecast, so that it can still be appended to
   */
  public static Series of(double... values) {
    return new Series(values.clone(), values.length, PLAIN).checked();
  }

  /**
   * A series of {@code length} computed real values, without a season.
   *
   * @throws SeriesException where a value is infinite
   */
  public static Series computed(int length, IntToDoubleFunction valueAt) {
    double[] values = new double[length];
    Arrays.setAll(values, valueAt);
    return new Series(values, length, PLAIN).checked();
  }

  /** A series of counts: as {@link #of} with {@link #asCounts}. */
  public static Series ofCounts(double... values) {
    return of(values).asCounts();
  }

  /** The same series under a name, which every exception and forecast will carry. */
  public Series named(String id) {
    return with(new Traits(id, traits.start, traits.periods, traits.counts));
  }

  /** The same series with a label of its first observation, such as {@code 2026-W07}. */
  public Series startingAt(String label) {
    return with(new Traits(traits.id, Optional.of(label), traits.periods, traits.counts));
  }

  /**
   * The same series with these seasons, in any order; a period of 1 stands for none.
   *
   * @throws SeriesException where a period is below 1
   */
  public Series withPeriod(int... periods) {
    for (int period : periods) {
      if (period < 1) {
        throw new SeriesException(id(), "a period must be at least 1, not " + period);
      }
    }
    var seasons = IntStream.of(periods).filter(p -> p > 1).sorted().distinct().boxed().toList();
    return with(new Traits(traits.id, traits.start, seasons, traits.counts));
  }

  /**
   * The same series declared as counts.
   *
   * @throws SeriesException where a value is negative
   */
  public Series asCounts() {
    return with(new Traits(traits.id, traits.start, traits.periods, true)).checked();
  }

  /** The first {@code count} observations, sharing memory with this series. */
  public Series head(int count) {
    if (count < 0 || count > length) {
      throw new SeriesException(id(), "has no first " + count + " of " + length + " observations");
    }
    return new Series(observations, count, traits);
  }

  /**
   * The last {@code count} observations, all where there are fewer; the start label is dropped
   * where it no longer belongs to the first.
   */
  public Series tail(int count) {
    if (count >= length) {
      return this;
    }
    double[] latest = Arrays.copyOfRange(observations, length - count, length);
    return new Series(
        latest, count, new Traits(traits.id, Optional.empty(), traits.periods, traits.counts));
  }

  /** This series followed by newer observations. */
  public Series append(double... newer) {
    double[] longer = Arrays.copyOf(observations, length + newer.length);
    System.arraycopy(newer, 0, longer, length, newer.length);
    // The array may be shared with a longer series, so what lies past the length is overwritten.
    return new Series(longer, longer.length, traits).checked();
  }

  /** The name, {@code unnamed} where none was given. */
  public String id() {
    return traits.id;
  }

  /** The label of the first observation. */
  public Optional<String> start() {
    return traits.start;
  }

  /** The seasons in observations, shortest first, each above 1. */
  public List<Integer> periods() {
    return traits.periods;
  }

  /** The shortest season in observations, 1 where there is none. */
  public int period() {
    return traits.periods.isEmpty() ? 1 : traits.periods.getFirst();
  }

  /** Whether the values are counts, never negative. */
  public boolean counts() {
    return traits.counts;
  }

  /** The number of observations, missing ones included. */
  public int length() {
    return length;
  }

  /** The observation at {@code position} from 0, {@code NaN} where it is missing. */
  public double value(int position) {
    if (position >= length) {
      throw new SeriesException(id(), position, "beyond the last of " + length + " observations");
    }
    return observations[position];
  }

  /** A copy of the observations. */
  public double[] values() {
    return Arrays.copyOf(observations, length);
  }

  /** The number of observations that are not missing. */
  public int observed() {
    int present = 0;
    for (int i = 0; i < length; i++) {
      present += Double.isNaN(observations[i]) ? 0 : 1;
    }
    return present;
  }

  /**
   * This series if it holds at least {@code least} observations that are not missing.
   *
   * @throws SeriesException otherwise, in the name of {@code method}
   */
  public Series requireObserved(int least, String method) {
    int present = observed();
    if (present < least) {
      throw new SeriesException(
          id(), method + " needs " + least + " observations, there are " + present);
    }
    return this;
  }

  private Series with(Traits other) {
    return new Series(observations, length, other);
  }

  private Series checked() {
    for (int i = 0; i < length; i++) {
      if (Double.isInfinite(observations[i])) {
        throw new SeriesException(id(), i, "infinite value");
      }
      if (traits.counts && observations[i] < 0) {
        throw new SeriesException(id(), i, "negative count " + observations[i]);
      }
    }
    return this;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Series that
        && traits.equals(that.traits)
        && Arrays.equals(observations, 0, length, that.observations, 0, that.length);
  }

  @Override
  public int hashCode() {
    return 31 * traits.hashCode() + Arrays.hashCode(values());
  }

  @Override
  public String toString() {
    return "Series[" + traits.id + ", " + length + " observations, periods " + traits.periods + "]";
  }
}
