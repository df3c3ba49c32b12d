package com.rfid3.foresight.localstack.shop.fleet;

import com.rfid3.foresight.localstack.shop.catalog.Category;

/**
 * The true chance that a piece comes back from a rental in need of service:
 *
 * <pre>logit h = logit(service of its category) + perRental · r + perYear · age + perGrade · g
 * </pre>
 *
 * with r the customer rentals since its last service (at most {@link #RENTALS_CAP}, the present one
 * not counted), age the years since its tag was first seen, and g the steps of its grade below the
 * best. Everything in it can be read from the scans.
 *
 * @param perRental log odds per rental since service
 * @param perYear log odds per year of age
 * @param perGrade log odds per grade step
 */
public record WearModel(double perRental, double perYear, double perGrade) {

  /** The demo shop's own. */
  public static final WearModel TRUE = new WearModel(0.30, 0.25, 0.20);

  /** Rentals beyond this many since service add no further risk. */
  public static final int RENTALS_CAP = 12;

  /**
   * Chance of a service need.
   *
   * @param category whose base chance applies; zero means never
   * @param rentals customer rentals since the last service
   * @param years since the tag was first seen
   * @param grade steps below the best
   * @return in [0, 1)
   */
  public double serviceChance(Category category, int rentals, double years, int grade) {
    double base = category.wear().service();
    if (base <= 0) {
      return 0;
    }
    double logit =
        Math.log(base / (1 - base))
            + perRental * Math.min(rentals, RENTALS_CAP)
            + perYear * years
            + perGrade * grade;
    return 1 / (1 + Math.exp(-logit));
  }
}
