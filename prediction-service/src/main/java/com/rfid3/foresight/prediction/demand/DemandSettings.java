package com.rfid3.foresight.prediction.demand;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;

/** What a series must hold before a number is said of it, and how the number is made. */
@ConfigMapping(prefix = "foresight.demand")
public interface DemandSettings {

  /** Units below which even the mean of a series says little (a standard error near a fifth). */
  @WithDefault("30")
  @Min(1)
  int minUnits();

  /** Weeks with at least one unit; fewer and the interval rests on the zeros. */
  @WithDefault("8")
  @Min(2)
  int minActiveWeeks();

  /** Complete weeks: a backtest of {@link #backtestOrigins} origins with some history before it. */
  @WithDefault("12")
  @Min(8)
  int minWeeks();

  /** Weeks between the last complete week and today, past which the records are too old. */
  @WithDefault("6")
  @Min(1)
  int maxStaleWeeks();

  /** Earlier origins, a week apart, that the served method and its baselines are judged from. */
  @WithDefault("6")
  @Min(2)
  int backtestOrigins();

  /** Weeks ahead that the backtest looks: the four that make most of 30 days. */
  @WithDefault("4")
  @Min(1)
  int backtestHorizon();

  /** Nominal coverage of the interval. */
  @WithDefault("0.8")
  @DecimalMin("0.5")
  @DecimalMax("0.98")
  double intervalLevel();
}
