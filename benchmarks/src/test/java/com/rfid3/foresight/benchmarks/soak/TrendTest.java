package com.rfid3.foresight.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.benchmarks.soak.Trend.Point;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class TrendTest {
  private static List<Point> line(double from, double slope) {
    return IntStream.range(0, 10)
        .mapToObj(tenth -> new Point(tenth / 10.0, from + slope * tenth / 10.0))
        .toList();
  }

  @Property(tries = 50)
  void aLineIsFoundAgain(
      @ForAll @DoubleRange(min = 0, max = 500) double from,
      @ForAll @DoubleRange(min = -80, max = 80) double slope) {
    var trend = Trend.through(line(from, slope));
    assertThat(trend.slope()).isCloseTo(slope, within(1e-6));
    assertThat(trend.growth()).isCloseTo(slope * 0.9, within(1e-6));
    assertThat(trend.first()).isEqualTo(from);
  }

  @Test
  void growthIsJudgedByWhereItBeganAndByTwoAtLeast() {
    assertThat(Trend.through(line(100, 5)).flat()).isTrue();
    assertThat(Trend.through(line(100, 6)).flat()).isFalse();
    assertThat(Trend.through(line(10, 2)).flat()).isTrue();
    assertThat(Trend.through(line(10, 3)).flat()).isFalse();
    assertThat(Trend.through(line(100, -50)).flat()).isTrue();
  }

  @Test
  void oneOutlierInTheMiddleIsNoSlope() {
    var points = List.of(new Point(0, 10), new Point(0.5, 90), new Point(1, 10));
    assertThat(Trend.through(points).slope()).isCloseTo(0, within(1e-9));
  }

  @Test
  void oneMomentHasNoSlope() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Trend.through(List.of(new Point(1, 2), new Point(1, 3))));
  }
}
