package com.rfid3.foresight.prediction.pricing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;

/** What the records must hold before a price is recommended, and how far it may go. */
@ConfigMapping(prefix = "foresight.pricing")
public interface PricingSettings {
  /** Other rates than before in one store: with fewer than five there is no slope to speak of. */
  @WithDefault("5")
  @Min(2)
  int minPriceChanges();

  /** Weeks with a rate in one store: a year and a half, or season passes for price. */
  @WithDefault("78")
  @Min(52)
  int minWeeks();

  /** Units of a class in one store at known rates. */
  @WithDefault("50")
  @Min(10)
  int minUnits();

  /** Standard deviation of log rates: below a twentieth, noise is wider than the price. */
  @WithDefault("0.05")
  @DecimalMin("0.01")
  double minSpread();

  /** Standard error of an elasticity past which none is told: the best price could lie anywhere. */
  @WithDefault("0.2")
  @DecimalMin("0.05")
  double maxStandardError();

  /** Share by which a recommendation may differ from today's price; the plan's limit. */
  @WithDefault("0.2")
  @DecimalMin("0.01")
  @DecimalMax("0.5")
  double rail();

  /** Nominal level of the interval. */
  @WithDefault("0.8")
  @DecimalMin("0.5")
  @DecimalMax("0.98")
  double intervalLevel();
}
