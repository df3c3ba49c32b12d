package com.rfid3.foresight.prediction.training;

/**
 * Whether one model's squared errors are smaller than another's on the same cases: a paired test on
 * the mean difference, one-sided, by its normal approximation (Diebold and Mariano 1995 without
 * overlap).
 */
public record PairedComparison(double better, double worse, double z) {
  /** One-sided 5 %. */
  private static final double SIGNIFICANT = 1.645;

  /**
   * Compares probabilities of the same cases.
   *
   * @param challenger probabilities of the model that wants to serve
   * @param champion probabilities of the model that serves
   * @param held whether each event came
   */
  public static PairedComparison of(double[] challenger, double[] champion, boolean[] held) {
    double sum = 0;
    double squares = 0;
    double one = 0;
    double other = 0;
    for (int i = 0; i < held.length; i++) {
      double seen = held[i] ? 1 : 0;
      double ours = (challenger[i] - seen) * (challenger[i] - seen);
      double theirs = (champion[i] - seen) * (champion[i] - seen);
      one += ours;
      other += theirs;
      sum += theirs - ours;
      squares += (theirs - ours) * (theirs - ours);
    }
    double n = Math.max(1, held.length);
    double mean = sum / n;
    double variance = Math.max(0, squares / n - mean * mean);
    double z = variance == 0 ? 0 : mean / Math.sqrt(variance / n);
    return new PairedComparison(one / n, other / n, z);
  }

  /** Whether the challenger may take over. */
  public boolean promotes() {
    return z > SIGNIFICANT;
  }
}
