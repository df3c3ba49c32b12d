package com.rfid3.foresight.forecasting.naive;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.catalogue.Methods;
import org.junit.jupiter.api.Test;

class NaiveMethodsTest {
  private static final Series SERIES = Series.of(1, 2, 3, 4, 6, 8).withPeriod(3);

  @Test
  void naiveRepeatsTheLastValue() {
    assertThat(Methods.naive().fit(SERIES).mean(2)).containsExactly(8, 8);
  }

  @Test
  void seasonalNaiveRepeatsTheLastSeason() {
    assertThat(Methods.seasonalNaive().fit(SERIES).mean(4)).containsExactly(4, 6, 8, 4);
  }

  @Test
  void seasonalNaiveLooksASeasonEarlierForAMissingValue() {
    var gap = Series.of(1, 2, 3, 4, Double.NaN, 8).withPeriod(3);
    assertThat(Methods.seasonalNaive().fit(gap).mean(3)).containsExactly(4, 2, 8);
  }

  @Test
  void driftContinuesTheLineThroughFirstAndLast() {
    assertThat(Methods.drift().fit(Series.of(1, 5, 4)).mean(2)).containsExactly(5.5, 7);
    assertThat(Methods.drift().fit(Series.of(1, Double.NaN, 4, Double.NaN)).mean(1))
        .containsExactly(7);
  }

  @Test
  void windowMeanForgetsWhatIsOlder() {
    assertThat(Methods.windowMean(2).fit(SERIES).mean(1)).containsExactly(7);
    assertThat(Methods.mean().fit(SERIES).mean(1)).containsExactly(4);
  }

  @Test
  void updatingEqualsFittingAnewWhereNothingIsFitted() {
    var longer = SERIES.append(9, Double.NaN, 2, 7);
    for (var method :
        new Method[] {
          Methods.naive(),
          Methods.seasonalNaive(),
          Methods.drift(),
          Methods.windowMean(4),
          Methods.mean()
        }) {
      assertThat(method.fit(SERIES).update(9, Double.NaN, 2, 7).mean(5))
          .as(method.name())
          .isEqualTo(method.fit(longer).mean(5));
    }
  }
}
