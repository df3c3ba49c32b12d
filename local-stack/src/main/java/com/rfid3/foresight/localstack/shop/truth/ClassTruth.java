package com.rfid3.foresight.localstack.shop.truth;

import java.util.List;

/**
 * The truth of one rental class. Lists hold one value per week.
 *
 * @param rentalClassNum class id
 * @param category its true category
 * @param consumed whether rentals are consumption
 * @param fleet tagged pieces with an item row
 * @param unitsPerLine mean units of a contract line; lines are Poisson, units of a line 1 + Poisson
 * @param elasticity exponent of the relative price in the rate; negative
 * @param yearlyGrowth log growth per year
 * @param rate mean units per week by customers, in store 8101, history and 13 weeks ahead
 * @param taggedShare share of the fleet with a tag in the middle of the week; scans show this share
 *     of the rate
 * @param dayRate dollars asked
 * @param lostUnits tagged units not served for a stock-out; history and partial week only
 */
public record ClassTruth(
    String rentalClassNum,
    String category,
    boolean consumed,
    int fleet,
    double unitsPerLine,
    double elasticity,
    double yearlyGrowth,
    List<Double> rate,
    List<Double> taggedShare,
    List<Double> dayRate,
    List<Integer> lostUnits) {

  /** Mean units per week that scans would show without stock-outs. */
  public double scannedRate(int week) {
    return rate.get(week) * taggedShare.get(week);
  }
}
