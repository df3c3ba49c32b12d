package com.rfid3.foresight.benchmarks.soak;

import java.util.List;

/**
 * A measure over time: the straight line of least squares through its points.
 *
 * @param first value
 * @param slope per hour
 * @param growth from the first to the last moment, along the line
 */
record Trend(double first, double slope, double growth) {

  /** A value at a moment, in hours since any. */
  record Point(double hour, double value) {}

  /**
   * The line through the points.
   *
   * @throws IllegalArgumentException with fewer than two moments
   */
  static Trend through(List<Point> points) {
    double meanHour = points.stream().mapToDouble(Point::hour).average().orElse(0);
    double meanValue = points.stream().mapToDouble(Point::value).average().orElse(0);
    double covariance = 0;
    double variance = 0;
    for (Point point : points) {
      covariance += (point.hour() - meanHour) * (point.value() - meanValue);
      variance += (point.hour() - meanHour) * (point.hour() - meanHour);
    }
    if (variance == 0) {
      throw new IllegalArgumentException("two moments at least");
    }
    double slope = covariance / variance;
    double hours = points.getLast().hour() - points.getFirst().hour();
    return new Trend(points.getFirst().value(), slope, slope * hours);
  }

  /**
   * Whether it grew by no more than a twentieth of where it began, or by two where that is less.
   */
  boolean flat() {
    return growth <= Math.max(first / 20, 2);
  }
}
