package com.rfid3.foresight.prediction.quality;

/**
 * The ranked probability score of a grade's outlook (Epstein 1969): the squared distances between
 * the said and the seen distribution functions, summed over the steps. 0 is perfect.
 */
public final class RankedScore {
  /** Steps down that are told apart; what is lost beyond counts as the last. */
  public static final int STEPS = 7;

  private RankedScore() {}

  /**
   * Score of saying that the steps lost are Poisson.
   *
   * @param mean expected steps lost, at least 0; 0 says that the grade holds
   * @param lost steps that were lost, 0 to {@link #STEPS}
   */
  public static double of(double mean, int lost) {
    double term = Math.exp(-mean);
    double said = 0;
    double score = 0;
    for (int step = 0; step < STEPS; step++) {
      said += term;
      double seen = lost <= step ? 1 : 0;
      score += (said - seen) * (said - seen);
      term *= mean / (step + 1);
    }
    return score;
  }
}
