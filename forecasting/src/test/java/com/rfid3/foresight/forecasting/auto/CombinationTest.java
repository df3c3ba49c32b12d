package com.rfid3.foresight.forecasting.auto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.catalogue.Methods;
import com.rfid3.foresight.forecasting.interval.Calibration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The parts of a combination, each on its own. */
class CombinationTest {

  /** A track whose methods erred by these amounts at every origin and step. */
  private static Track erring(int origins, double... errors) {
    double[][][] earlier = new double[origins][errors.length][2];
    double[][] outcomes = new double[origins][2];
    var random = new SplittableRandom(4);
    for (int k = 0; k < origins; k++) {
      for (int step = 0; step < 2; step++) {
        outcomes[k][step] = 20;
        for (int m = 0; m < errors.length; m++) {
          double sign = random.nextBoolean() ? 1 : -1;
          earlier[k][m][step] = 20 + sign * errors[m];
        }
      }
    }
    double[][] now = new double[errors.length][2];
    for (double[] method : now) {
      Arrays.fill(method, 20);
    }
    return new Track(Series.of(19, 21, 20), now, earlier, outcomes, 2);
  }

  @Test
  void weightsAddUpAndFavourTheBetter() {
    var cohort = IntStream.range(0, 30).mapToObj(i -> erring(8, 1, 3, 9)).toList();
    double[] weights = Weighting.learned(cohort, 0, 8).of(cohort.getFirst(), 0, 8);
    assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
    assertThat(weights[0]).isGreaterThan(weights[1]);
    assertThat(weights[1]).isGreaterThan(weights[2]);
    assertThat(weights[0]).isGreaterThan(0.6);
  }

  @Test
  void whatNeverErredIsTakenAlone() {
    var cohort = List.of(erring(5, 2, 0, 1));
    assertThat(Weighting.learned(cohort, 0, 5).of(cohort.getFirst(), 0, 5))
        .containsExactly(0, 1, 0);
  }

  @Test
  void aSeriesWithoutOriginsTakesThePoolsWeights() {
    var cohort = IntStream.range(0, 9).mapToObj(i -> erring(6, 1, 4)).toList();
    var weighting = Weighting.learned(cohort, 0, 6);
    double[] pooled = weighting.of(erring(0, 1, 4), 0, 6);
    assertThat(pooled[0]).isGreaterThan(pooled[1]);
    assertThat(Arrays.stream(pooled).sum()).isCloseTo(1, within(1e-9));
  }

  @Test
  void aSeriesLeansTowardsWhatDidWellOnIt() {
    var cohort = new ArrayList<Track>();
    IntStream.range(0, 20).forEach(i -> cohort.add(erring(8, 2, 2.5)));
    var odd = erring(8, 4, 1);
    cohort.add(odd);
    var weighting = Weighting.learned(cohort, 0, 8);
    double usual = weighting.of(cohort.getFirst(), 0, 8)[1];
    assertThat(weighting.of(odd, 0, 8)[1]).isGreaterThan(usual + 0.1);
  }

  @Test
  void originsLieAQuarterOfTheHorizonApart() {
    assertThat(Offsets.of(1000, 12, 5)).containsExactly(3, 6, 9, 12, 15);
    assertThat(Offsets.of(1000, 4, 3)).containsExactly(1, 2, 3);
    assertThat(Offsets.of(1000, 1, 2)).containsExactly(1, 2);
  }

  @Test
  void smallPanelsAreJudgedAtMoreOrigins() {
    assertThat(Offsets.of(3, 14, 5)).hasSize(15);
    assertThat(Offsets.of(1, 4, 5)).hasSize(30);
  }

  @Test
  void originsLeaveAThirdOfTheSeriesAndSomethingSeen() {
    var nine = Series.of(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(Offsets.within(nine, new int[] {1, 4, 5, 6, 12})).containsExactly(1, 4, 5);
    double nan = Double.NaN;
    var late = Series.of(nan, nan, nan, nan, nan, 6, 7, 8, 9);
    assertThat(Offsets.within(late, new int[] {3, 4})).containsExactly(3);
  }

  @Test
  void aCohortThatWasForecastTooHighIsLowered() {
    var cohort = IntStream.range(0, 100).mapToObj(i -> erring(4, 0)).toList();
    var promised = new ArrayList<double[][]>();
    cohort.forEach(track -> promised.add(new double[][] {{25, 25}, {25, 25}, {25, 25}, {25, 25}}));
    // Outcomes are 0.8 of what was promised; a hundred series are believed half.
    var pair = cohort.stream().map(CombinationTest::doubled).toList();
    assertThat(LevelCorrection.of(pair, promised)).isCloseTo(0.9, within(1e-9));
    assertThat(LevelCorrection.of(pair.subList(0, 19), promised.subList(0, 19))).isEqualTo(1);
  }

  private static Track doubled(Track track) {
    double[][] two = {track.now()[0], track.now()[0]};
    return new Track(track.series(), two, track.earlier(), track.outcomes(), track.scale());
  }

  @Test
  void aLoneMethodIsNotCorrected() {
    var cohort = IntStream.range(0, 100).mapToObj(i -> erring(1, 0)).toList();
    var promised = cohort.stream().map(track -> new double[][] {{40, 40}}).toList();
    assertThat(LevelCorrection.of(cohort, promised)).isEqualTo(LevelCorrection.NONE);
  }

  @Test
  void shortHistoriesErrAsTheirValuesDoFromTheOthers() {
    var calibration = new Calibration();
    ShortHistory.addTo(calibration, Series.of(2, Double.NaN, 6, 4), 1);
    // 2 against 5, 6 against 3, 4 against 4.
    assertThat(calibration.size()).isEqualTo(3);
  }

  @Test
  void aLoneCountIsTakenForAPoissonMean() {
    var forecast = AutoForecaster.fast().forecast(Series.ofCounts(4), 2);
    assertThat(forecast.mean()).containsExactly(new double[] {4, 4}, within(1e-12));
    // Poisson with mean 4: the levels 0.1, 0.5, 0.9 are 2, 4, 7.
    assertThat(forecast.quantile(0.1)[0]).isBetween(1.0, 2.0);
    assertThat(forecast.quantile(0.5)[0]).isEqualTo(4);
    assertThat(forecast.quantile(0.9)[0]).isBetween(6.0, 7.0);
  }

  @Test
  void aTrackHoldsWhatWasSaidAndWhatCame() {
    var series = Series.ofCounts(1, 2, 3, 4, 5, 6, 7, 8).withPeriod(2);
    var methods = List.of(Methods.naive(), Methods.mean());
    var track = Track.of(series, methods, new int[] {1, 3}, 2);
    assertThat(track.origins()).isEqualTo(2);
    assertThat(track.earlier()[0][0]).containsExactly(7, 7);
    assertThat(track.earlier()[1][1]).containsExactly(3, 3);
    assertThat(track.outcomes()[0]).containsExactly(8, Double.NaN);
    assertThat(track.outcomes()[1]).containsExactly(6, 7);
    assertThat(track.now()[0]).containsExactly(8, 8);
    assertThat(Track.combined(track.now(), new double[] {0.25, 0.75})[0])
        .isCloseTo(0.25 * 8 + 0.75 * 4.5, within(1e-12));
  }

  @Test
  void reasonsNameWhatMatters() {
    var methods = List.of(Methods.naive(), Methods.mean(), Methods.ses());
    var reason = Reason.of(methods, new double[] {0.3, 0.02, 0.68}, new Reason.Evidence(5, 40));
    assertThat(reason.method()).isEqualTo("68 % ses + 30 % naive");
    assertThat(reason.why())
        .isEqualTo(
            "least squared error of 3 methods at 5 earlier origins, pooled over 40 like series");
  }
}
