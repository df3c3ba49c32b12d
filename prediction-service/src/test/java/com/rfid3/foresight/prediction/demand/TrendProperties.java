package com.rfid3.foresight.prediction.demand;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class TrendProperties {

  @Property
  void stableExactlyWithinTheLastInterval(
      @ForAll @DoubleRange(max = 1000) double next,
      @ForAll @DoubleRange(max = 1000) double lower,
      @ForAll @DoubleRange(max = 500) double width) {
    Trend trend = Trend.of(next, lower, lower + width);

    assertThat(trend == Trend.STABLE).isEqualTo(next >= lower && next <= lower + width);
    assertThat(trend == Trend.INCREASING).isEqualTo(next > lower + width);
  }
}
