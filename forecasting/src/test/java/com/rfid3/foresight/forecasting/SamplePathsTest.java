package com.rfid3.foresight.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplePathsTest {
  private static final SamplePaths PATHS =
      new SamplePaths(new double[][] {{4, 10}, {1, 40}, {3, 20}, {2, 30}});

  @ParameterizedTest
  @CsvSource({
    "0.125, 1, 10",
    "0.25, 1.5, 15",
    "0.5, 2.5, 25",
    "0.875, 4, 40",
    "0.01, 1, 10",
    "0.99, 4, 40"
  })
  void quantilesLieBetweenTheMidpointsOfTheSortedPaths(double level, double one, double two) {
    assertThat(PATHS.quantile(level)).containsExactly(new double[] {one, two}, within(1e-12));
  }

  @Test
  void totalsBelongToPathsNotToQuantiles() {
    assertThat(PATHS.totals(2)).containsExactly(14, 23, 32, 41);
    assertThat(PATHS.totals(1)).containsExactly(1, 2, 3, 4);
    assertThat(PATHS.probabilityTotalAbove(2, 23)).isEqualTo(0.5);
    assertThat(PATHS.probabilityTotalAbove(2, 22.9)).isEqualTo(0.75);
  }

  @Test
  void sharesAboveALevelAreStrict() {
    assertThat(PATHS.probabilityAbove(4)).containsExactly(0, 1);
    assertThat(PATHS.probabilityAbove(3)).containsExactly(0.25, 1);
    assertThat(PATHS.probabilityAbove(25)).containsExactly(0, 0.5);
  }

  @Test
  void peaksAndOtherSummariesAreSorted() {
    assertThat(PATHS.peaks()).containsExactly(10, 20, 30, 40);
    assertThat(PATHS.summarised(path -> path[1] - path[0])).containsExactly(6, 17, 28, 39);
  }

  @Test
  void aSumKeepsWhatHappensTogether() {
    var opposite = new SamplePaths(new double[][] {{0, 40}, {3, 10}, {1, 30}, {2, 20}});
    var sum = SamplePaths.summed(List.of(PATHS, opposite));
    assertThat(sum.path(0)).containsExactly(4, 50);
    assertThat(sum.quantile(0.9)).containsExactly(new double[] {4, 50}, within(1e-12));
  }

  @Test
  void nothingGivenAwayChangesThePaths() {
    double[][] mine = {{1, 2}, {3, 4}};
    var paths = new SamplePaths(mine);
    mine[0][0] = 99;
    paths.path(1)[0] = 99;
    paths.summarised(path -> path[0] = 99);
    assertThat(paths.path(0)).containsExactly(1, 2);
    assertThat(paths.path(1)).containsExactly(3, 4);
  }

  @Property(tries = 200)
  void quantilesRiseWithTheLevelAndStayWithin(
      @ForAll @Size(min = 1, max = 30) double[] values,
      @ForAll @DoubleRange(min = 0.01, max = 0.98) double level) {
    double[] sorted = values.clone();
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = Double.isFinite(sorted[i]) ? sorted[i] % 1e6 : 0;
    }
    Arrays.sort(sorted);
    double here = SamplePaths.quantileOf(sorted, level);
    assertThat(here).isBetween(sorted[0], sorted[sorted.length - 1]);
    assertThat(SamplePaths.quantileOf(sorted, level + 0.01)).isGreaterThanOrEqualTo(here);
  }
}
