package com.rfid3.foresight.localstack.shop;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Random draws of the demo shop, each stream named by the plan's seed and what it decides. */
public final class Dice {

  private static final double NORMAL_APPROXIMATION_FROM = 40;

  private final RandomGenerator generator;

  private Dice(RandomGenerator generator) {
    this.generator = generator;
  }

  /**
   * A stream of its own for one decision, so that drawing more in one place moves nothing
   * elsewhere.
   *
   * @param seed the plan's seed
   * @param purpose what the draws decide
   * @param index which of many: a week, an item, a contract
   */
  public static Dice of(long seed, String purpose, long index) {
    return new Dice(new SplittableRandom(mix(mix(seed) ^ mix(purpose.hashCode()) + mix(index))));
  }

  /** A stream over a given generator. */
  public static Dice over(RandomGenerator generator) {
    return new Dice(generator);
  }

  /** True with the given probability. */
  public boolean chance(double probability) {
    return generator.nextDouble() < probability;
  }

  /** Uniform in [0, bound). */
  public int below(int bound) {
    return generator.nextInt(bound);
  }

  /** Uniform in [low, high]. */
  public int between(int low, int high) {
    return generator.nextInt(low, high + 1);
  }

  /** Uniform in [low, high). */
  public double uniform(double low, double high) {
    return generator.nextDouble(low, high);
  }

  /** Any of the given, each equally likely. */
  public <T> T pick(List<T> choices) {
    return choices.get(generator.nextInt(choices.size()));
  }

  /**
   * An index drawn with the given weights.
   *
   * @param weights non-negative, at least one positive; they need not sum to one
   */
  public int weighted(double... weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double left = generator.nextDouble() * total;
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  /**
   * A Poisson count: Knuth's product method, the normal approximation for large means.
   *
   * @param mean expected count, not negative
   */
  public int poisson(double mean) {
    if (mean > NORMAL_APPROXIMATION_FROM) {
      return Math.max(0, (int) Math.round(mean + Math.sqrt(mean) * generator.nextGaussian()));
    }
    double limit = Math.exp(-mean);
    int count = 0;
    for (double product = generator.nextDouble(); product > limit; count++) {
      product *= generator.nextDouble();
    }
    return count;
  }

  /** SplitMix64 finaliser: neighbouring indexes get unrelated streams. */
  private static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
