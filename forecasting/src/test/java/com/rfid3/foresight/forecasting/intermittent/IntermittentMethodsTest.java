package com.rfid3.foresight.forecasting.intermittent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.catalogue.Methods;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntermittentMethodsTest {
  /** Monthly sales of one spare part (car parts panel, CC BY 4.0) and the reference's forecast. */
  private static final double[] PARTS = {
    1, 0, 0, 1, 1, 0, 2, 1, 1, 1, 2, 5, 0, 0, 1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    3, 0, 0, 0, 0, 0, 0
  };

  private static final double PARTS_CROSTON = 0.576304;
  private static final double PARTS_SBA = 0.547489;
  private static final Series DEMAND = Series.ofCounts(0, 0, 3, 0, 5, 0, 0, 0, 2, 0);

  @Test
  void crostonWorkedByHand() {
    // Sizes 3 5 2, intervals 3 2 4, both smoothed with 1/2 from their first.
    double size = (3 + 5) / 2.0 / 2 + 1;
    double interval = (3 + 2) / 2.0 / 2 + 2;
    assertThat(Methods.croston(0.5).fit(DEMAND).mean(2)[1])
        .isCloseTo(size / interval, within(1e-9));
    assertThat(Methods.sba(0.5).fit(DEMAND).mean(1)[0])
        .isCloseTo(0.75 * size / interval, within(1e-9));
  }

  @Test
  void crostonAgreesWithThePublishedReferenceOnAPartsSeries() {
    var part = Series.ofCounts(PARTS);
    assertThat(Methods.croston(0.1).fit(part).mean(1)[0]).isCloseTo(PARTS_CROSTON, within(1e-6));
    assertThat(Methods.sba(0.1).fit(part).mean(1)[0]).isCloseTo(PARTS_SBA, within(1e-6));
  }

  @Test
  void tsbWorkedByHand() {
    // Size starts at the first demand, probability at the share of periods with one: 3 of 10.
    double probability = 0.3;
    for (double value : DEMAND.values()) {
      probability += 0.1 * ((value > 0 ? 1 : 0) - probability);
    }
    double size = 3;
    size += 0.5 * (5 - size);
    size += 0.5 * (2 - size);
    assertThat(Tsb.withWeights(DEMAND, 0.5, 0.1).mean(1)[0])
        .isCloseTo(size * probability, within(1e-9));
  }

  @Test
  void tsbFadesWhileCrostonHolds() {
    var silent = DEMAND.append(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    assertThat(Tsb.withWeights(silent, 0.1, 0.1).mean(1)[0])
        .isLessThan(Tsb.withWeights(DEMAND, 0.1, 0.1).mean(1)[0]);
    assertThat(Methods.croston(0.1).fit(silent).mean(1)[0])
        .isEqualTo(Methods.croston(0.1).fit(DEMAND).mean(1)[0]);
  }

  @Test
  void adidaOfBucketsThatAreAllAlikeIsTheirRate() {
    // A demand of 4 every second period: buckets of two hold 4 each.
    var regular = Series.ofCounts(0, 4, 0, 4, 0, 4, 0, 4);
    assertThat(Methods.adida().fit(regular).mean(1)[0]).isCloseTo(2, within(1e-9));
  }

  @Test
  void imapaAveragesOverWidths() {
    // Mean interval 2: widths 1 and 2. At width 1 the level is that of plain smoothing.
    var demand = Series.ofCounts(0, 4, 0, 6, 0, 5, 0, 3);
    double single = Methods.ses().fit(demand).mean(1)[0];
    double pairs = Methods.ses().fit(Series.of(4, 6, 5, 3)).mean(1)[0] / 2;
    assertThat(Methods.imapa().fit(demand).mean(1)[0])
        .isCloseTo((single + pairs) / 2, within(1e-9));
  }

  @Test
  void noDemandAtAllMeansNone() {
    var nothing = Series.ofCounts(0, 0, 0, 0);
    for (var method :
        List.of(
            Methods.croston(0.1),
            Methods.sba(0.1),
            Methods.tsb(),
            Methods.adida(),
            Methods.imapa())) {
      assertThat(method.fit(nothing).mean(2)).as(method.name()).containsExactly(0, 0);
    }
  }

  @Test
  void updatesEqualLongerFitsWhereNothingIsChosen() {
    double[] newer = {0, Double.NaN, 7, 0, 1};
    var longer = DEMAND.append(newer);
    assertThat(Methods.croston(0.2).fit(DEMAND).update(newer).mean(1)[0])
        .isCloseTo(Methods.croston(0.2).fit(longer).mean(1)[0], within(1e-12));
    assertThat(Methods.imapa().fit(DEMAND).update(newer).mean(1))
        .isEqualTo(Methods.imapa().fit(longer).mean(1));
  }

  @Test
  void refusesAWeightOutsideItsRange() {
    assertThatThrownBy(() -> Methods.croston(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
