package com.rfid3.foresight.featurestore.quality;

import com.rfid3.foresight.contracts.feature.FeatureQuality;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.value.Measurement;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The values of one feature, taken one entity at a time: exact counts, and a sample of bounded size
 * for their spread. A moment counts by its age, since the moments themselves only ever move on.
 */
final class Profile {
  private static final int SAMPLE = 5_000;
  private static final int MOST_DISTINCT = 1_000;
  private static final double SECONDS_OF_A_DAY = 86_400;

  private final Feature feature;
  private final Instant now;
  private final RandomGenerator random;
  private final double[] sample = new double[SAMPLE];
  private final Set<Double> distinct = new HashSet<>();
  private int entities;
  private int present;
  private int nulls;
  private int outOfRange;
  private double sum;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  Profile(Feature feature, Instant now, RandomGenerator random) {
    this.feature = feature;
    this.now = now;
    this.random = random;
  }

  /** Takes one entity into account; {@code measured} is null where nothing is known. */
  void add(Measurement measured) {
    entities++;
    if (measured == null) {
      return;
    }
    if (measured.value().isEmpty()) {
      nulls++;
      return;
    }
    double value = measured.value().getAsDouble();
    count(value);
    keep(aged(value));
  }

  private void count(double value) {
    var view = feature.view();
    boolean low = view.min() != null && value < view.min();
    boolean high = view.max() != null && value > view.max();
    outOfRange += low || high ? 1 : 0;
    min = Math.min(min, value);
    max = Math.max(max, value);
    sum += value;
    if (distinct.size() < MOST_DISTINCT) {
      distinct.add(value);
    }
  }

  // Every value has the same chance to be in the sample.
  private void keep(double value) {
    int at = present < SAMPLE ? present : random.nextInt(present + 1);
    if (at < SAMPLE) {
      sample[at] = value;
    }
    present++;
  }

  private double aged(double value) {
    return feature.view().unit().equals("epoch_seconds")
        ? (now.getEpochSecond() - value) / SECONDS_OF_A_DAY
        : value;
  }

  Spread spread() {
    double[] kept = Arrays.copyOf(sample, Math.min(present, SAMPLE));
    Arrays.sort(kept);
    return new Spread(kept, present, entities - present);
  }

  FeatureQuality quality(Double psi) {
    return new FeatureQuality(
        feature.view().entityKind(),
        feature.wireName(),
        feature.view().version(),
        entities,
        share(nulls),
        share(entities - present - nulls),
        distinct.size(),
        present == 0 ? null : min,
        present == 0 ? null : max,
        present == 0 ? null : sum / present,
        outOfRange,
        psi);
  }

  private double share(int count) {
    return entities == 0 ? 0 : (double) count / entities;
  }

  /** A spread of values: a sample, ascending, and how many entities have one and have none. */
  static final class Spread {
    private final double[] sorted;
    private final int present;
    private final int absent;

    Spread(double[] sorted, int present, int absent) {
      this.sorted = sorted;
      this.present = present;
      this.absent = absent;
    }

    double[] sorted() {
      return sorted;
    }

    int present() {
      return present;
    }

    int absent() {
      return absent;
    }
  }
}
