package com.rfid3.foresight.forecasting.hierarchy;

/**
 * A covariance drawn towards its diagonal (Schäfer & Strimmer 2005): off the diagonal the sample
 * covariance times 1 − shrinkage.
 *
 * @param deviations errors minus their mean, {@code [node][t]}
 * @param variances sample variances
 * @param shrinkage between 0 and 1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ShrunkCovariance(double[][] deviations, double[] variances, double shrinkage) {
  /** A node that never erred gets a variance this share of the mean one. */
  private static final double LEAST_SHARE = 1e-6;

  static ShrunkCovariance of(double[][] errors) {
    int times = errors[0].length;
    double[][] deviations = new double[errors.length][times];
    double[] variances = new double[errors.length];
    double mean = 0;
    for (int node = 0; node < errors.length; node++) {
      double middle = java.util.Arrays.stream(errors[node]).average().orElseThrow();
      for (int t = 0; t < times; t++) {
        deviations[node][t] = errors[node][t] - middle;
        variances[node] += deviations[node][t] * deviations[node][t] / (times - 1);
      }
      mean += variances[node] / errors.length;
    }
    double least = mean > 0 ? LEAST_SHARE * mean : 1;
    for (int node = 0; node < errors.length; node++) {
      variances[node] = Math.max(variances[node], least);
    }
    return new ShrunkCovariance(deviations, variances, shrinkage(deviations, variances));
  }

  /** The variance of the correlations over their square, summed over all pairs. */
  private static double shrinkage(double[][] deviations, double[] variances) {
    int times = deviations[0].length;
    double[][] standard = new double[deviations.length][times];
    for (int node = 0; node < standard.length; node++) {
      double scale = 1 / Math.sqrt(variances[node]);
      for (int t = 0; t < times; t++) {
        standard[node][t] = deviations[node][t] * scale;
      }
    }
    double noise = 0;
    double signal = 0;
    for (int i = 0; i < standard.length; i++) {
      for (int j = 0; j < i; j++) {
        double sum = 0;
        double squares = 0;
        for (int t = 0; t < times; t++) {
          double product = standard[i][t] * standard[j][t];
          sum += product;
          squares += product * product;
        }
        double correlation = sum / (times - 1);
        noise += (squares - sum * sum / times) * times / Math.pow(times - 1, 3);
        signal += correlation * correlation;
      }
    }
    return signal > 0 ? Math.clamp(noise / signal, 0, 1) : 1;
  }

  /** What a node's variance adds beyond what it shares with the others. */
  double ownPart(int node) {
    double sampled = 0;
    for (double deviation : deviations[node]) {
      sampled += deviation * deviation / (deviations[node].length - 1);
    }
    return variances[node] - (1 - shrinkage) * sampled;
  }

  /** The shrunk covariance of a node with a combination of nodes, given by its deviations. */
  double sharedPart(int node, double[] combination) {
    double sum = 0;
    for (int t = 0; t < combination.length; t++) {
      sum += deviations[node][t] * combination[t];
    }
    return (1 - shrinkage) * sum / (combination.length - 1);
  }
}
