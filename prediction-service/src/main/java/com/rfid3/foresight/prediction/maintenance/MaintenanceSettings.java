package com.rfid3.foresight.prediction.maintenance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;

/** What the records must hold before a risk is stated, and what a service costs. */
@ConfigMapping(prefix = "foresight.maintenance")
public interface MaintenanceSettings {

  /** Service needs seen in the shop; below it a rate is known to no better than a third. */
  @WithDefault("10")
  @Min(1)
  int minNeeds();

  /** Rentals in the shop whose outcome was seen. */
  @WithDefault("200")
  @Min(1)
  int minExposures();

  /** Rentals of a category whose outcome was seen; below it nothing is said of its items. */
  @WithDefault("20")
  @Min(1)
  int minCategoryExposures();

  /** Complete weeks whose rentals make the rental rate: a season's length, no more. */
  @WithDefault("12")
  @Min(4)
  int recentWeeks();

  /** Days within which the need is to be seen. */
  @WithDefault("30")
  @Min(1)
  int horizonDays();

  /** Days that an unplanned service keeps an item from being rented. */
  @WithDefault("7")
  @PositiveOrZero
  int downtimeDays();

  /** Nominal level of the interval of the rate. */
  @WithDefault("0.8")
  @DecimalMin("0.5")
  @DecimalMax("0.98")
  double intervalLevel();
}
