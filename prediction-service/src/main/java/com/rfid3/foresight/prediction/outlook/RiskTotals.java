package com.rfid3.foresight.prediction.outlook;

import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.prediction.ledger.RiskSum;

/**
 * Item risks added up.
 *
 * @param items items with a risk
 * @param needs expected number of items that will be seen to need service: the sum of their risks
 * @param impact expected loss in dollars
 * @param weighted sum of risk times expected loss
 * @param grave items of high or critical urgency
 */
public record RiskTotals(long items, double needs, double impact, double weighted, int grave) {
  /** No item. */
  public static final RiskTotals NONE = new RiskTotals(0, 0, 0, 0, 0);

  /** The sums that the table makes of the same risks. */
  static RiskTotals of(RiskSum sum) {
    return new RiskTotals(sum.items(), sum.needs(), sum.impact(), sum.weighted(), sum.grave());
  }

  RiskTotals plus(Prediction prediction) {
    double risk = prediction.claimed().confidenceScore();
    Double loss = prediction.advice().businessImpact();
    double impactOne = loss == null ? 0 : loss;
    int graveOne = prediction.advice().urgency().compareTo(Severity.HIGH) >= 0 ? 1 : 0;
    return new RiskTotals(
        items + 1, needs + risk, impact + impactOne, weighted + risk * impactOne, grave + graveOne);
  }
}
