package com.rfid3.foresight.prediction.pricing;

import com.rfid3.foresight.contracts.feature.PricedWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/** Elasticities fitted to contract lines with the settings as delivered, for those who judge. */
public final class ElasticityFit {
  private final Elasticities elasticities;

  private ElasticityFit(Elasticities elasticities) {
    this.elasticities = elasticities;
  }

  /** Fits weeks that were over on a day. */
  public static ElasticityFit of(List<PricedWeek> lines, LocalDate today) {
    return new ElasticityFit(new Elasticities(lines, today, Enough.USUAL));
  }

  /** Percent by which the units of a class change where its rate rises by one; empty if unknown. */
  public OptionalDouble ofClass(String rentalClass) {
    return elasticities
        .of(rentalClass)
        .map(told -> OptionalDouble.of(told.belief().mean()))
        .orElseGet(OptionalDouble::empty);
  }
}
