package com.rfid3.foresight.prediction.maintenance;

import com.rfid3.foresight.contracts.feature.ClassState;

/**
 * Rates known at one moment.
 *
 * @param scale how many needs were seen per need expected on earlier days; it carries what the
 *     scans leave out, such as returns that nobody scanned
 */
record RiskRates(ServiceRates needs, RentalRates rentals, double weeks, double scale) {

  RiskRates scaled(double by) {
    return new RiskRates(needs, rentals, weeks, by);
  }

  /** What is believed of the needs per rental of a category. */
  BetaPosterior perRental(RiskModel model, String category) {
    return switch (model) {
      case CATEGORY_RATE -> needs.of(category);
      case SHOP_RATE, SHOP_PREVALENCE -> needs.ofShop();
    };
  }

  /** Expected rentals of one unit within the horizon. */
  double rentals(RiskModel model, String rentalClass, String category) {
    return weeks
        * switch (model) {
          case CATEGORY_RATE, SHOP_RATE -> rentals.perUnitWeek(rentalClass, category);
          case SHOP_PREVALENCE -> rentals.perUnitWeek();
        };
  }

  /** Risk of a unit of a class of which nothing else is known. */
  double risk(RiskModel model, ClassState unit) {
    double perRental = scale * perRental(model, unit.category()).mean();
    double rentals = rentals(model, unit.rentalClass(), unit.category());
    return ServiceRisk.within(Math.min(1, perRental), rentals, false);
  }
}
