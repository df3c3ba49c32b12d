package com.rfid3.foresight.prediction.restock;

import com.rfid3.foresight.prediction.survival.Normal;
import java.util.function.IntToDoubleFunction;

/**
 * Closed forms of inventory theory (Silver, Pyke and Thomas 2017): what the sampled futures are
 * held against, and what is used where only a mean is known.
 */
public final class StockingRules {
  private static final int MOST = 1_000_000;

  private StockingRules() {}

  /** The economic order quantity and what it costs a year, in the unit of the costs. */
  public record OrderQuantity(double units, double annualCost) {}

  /**
   * Wilson's lot size.
   *
   * @param annualDemand units a year, above 0
   * @param orderCost cost of one order, above 0
   * @param holdingCost cost of holding one unit for a year, above 0
   */
  public static OrderQuantity economicOrder(
      double annualDemand, double orderCost, double holdingCost) {
    double units = Math.sqrt(2 * annualDemand * orderCost / holdingCost);
    return new OrderQuantity(units, Math.sqrt(2 * annualDemand * orderCost * holdingCost));
  }

  /**
   * A stock for one period.
   *
   * @param service probability that it lasts
   * @param shortage expected units short
   * @param cost expected cost of being short and of what is left
   * @param fillRate share of the demand that is served
   */
  public record Stock(
      double units, double service, double shortage, double cost, double fillRate) {}

  /** The newsvendor's critical ratio: costs of a unit short and of a unit too many, above 0. */
  public static double criticalRatio(double underage, double overage) {
    return underage / (underage + overage);
  }

  /** The newsvendor's stock for normal demand. */
  public static Stock normal(double mean, double sd, double underage, double overage) {
    double ratio = criticalRatio(underage, overage);
    double z = Normal.quantile(ratio);
    double shortage = sd * (Normal.density(z) - z * (1 - ratio));
    double cost = (underage + overage) * sd * Normal.density(z);
    return new Stock(mean + z * sd, ratio, shortage, cost, 1 - shortage / mean);
  }

  /** The newsvendor's stock for Poisson demand: the least whole number that reaches the ratio. */
  public static Stock poisson(double mean, double underage, double overage) {
    return counts(mean, poissonTerms(mean), criticalRatio(underage, overage), underage, overage);
  }

  /**
   * The stock for negative binomial demand at a critical ratio; its costs are told per unit of
   * underage and overage together.
   *
   * @param variance above the mean
   */
  public static Stock negativeBinomial(double mean, double variance, double ratio) {
    double size = mean * mean / (variance - mean);
    double share = size / (size + mean);
    IntToDoubleFunction terms =
        new IntToDoubleFunction() {
          private double term = Math.pow(share, size);

          @Override
          public double applyAsDouble(int k) {
            double now = term;
            term *= (size + k) / (k + 1) * (1 - share);
            return now;
          }
        };
    return counts(mean, terms, ratio, ratio, 1 - ratio);
  }

  // Terms are asked in order from 0 on.
  private static Stock counts(
      double mean, IntToDoubleFunction terms, double ratio, double underage, double overage) {
    double upTo = 0;
    double below = 0;
    for (int units = 0; units < MOST; units++) {
      double term = terms.applyAsDouble(units);
      upTo += term;
      below += units * term;
      if (upTo >= ratio) {
        double left = units * upTo - below;
        double shortage = mean - units + left;
        double cost = underage * shortage + overage * left;
        return new Stock(units, upTo, shortage, cost, 1 - shortage / mean);
      }
    }
    throw new IllegalArgumentException("no stock below a million reaches " + ratio);
  }

  private static IntToDoubleFunction poissonTerms(double mean) {
    return new IntToDoubleFunction() {
      private double term = Math.exp(-mean);

      @Override
      public double applyAsDouble(int k) {
        double now = term;
        term *= mean / (k + 1);
        return now;
      }
    };
  }

  /** The least base stock that lasts over the lead time with a probability, for Poisson demand. */
  public static Stock baseStock(double rate, double leadTime, double service) {
    double mean = rate * leadTime;
    return counts(mean, poissonTerms(mean), service, service, 1 - service);
  }

  /** What is kept for chance, and when to order. */
  public record ReorderPoint(double sdOfLeadTimeDemand, double safetyStock, double units) {}

  /** Demand of one period: mean and standard deviation; and the lead time in periods. */
  public record Periods(double mean, double sd, double leadTime, double sdOfLeadTime) {}

  /** The reorder point for a probability that a cycle ends without a shortage, normal demand. */
  public static ReorderPoint reorderPoint(Periods demand, double service) {
    double variance =
        demand.leadTime * demand.sd * demand.sd
            + demand.mean * demand.mean * demand.sdOfLeadTime * demand.sdOfLeadTime;
    double sd = Math.sqrt(variance);
    double safety = Normal.quantile(service) * sd;
    return new ReorderPoint(sd, safety, demand.mean * demand.leadTime + safety);
  }

  /** A fleet of units that come back, and how it does. */
  public record Fleet(int units, double turnedAway, double utilisation) {}

  /**
   * Erlang's loss formula: the least fleet that turns away at most a share of customers who do not
   * wait, for Poisson starts and any time out.
   *
   * @param load starts per day times mean days out, at least 0
   * @param mostTurnedAway share, above 0
   */
  public static Fleet fleet(double load, double mostTurnedAway) {
    double turnedAway = 1;
    int units = 0;
    while (turnedAway > mostTurnedAway && units < MOST) {
      units++;
      turnedAway = load * turnedAway / (units + load * turnedAway);
    }
    return new Fleet(units, turnedAway, units == 0 ? 0 : load * (1 - turnedAway) / units);
  }
}
