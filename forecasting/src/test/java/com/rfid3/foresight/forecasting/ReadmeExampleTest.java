package com.rfid3.foresight.forecasting;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.forecasting.auto.AutoForecaster;
import com.rfid3.foresight.forecasting.backtest.Backtest;
import com.rfid3.foresight.forecasting.catalogue.Methods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README shows must compile, run and be what stands here. */
class ReadmeExampleTest {
  private static final Path README = Path.of("README.md");
  private static final Path HERE =
      Path.of("src/test/java/com/rfid3/foresight/forecasting/ReadmeExampleTest.java");

  @Test
  void theExampleRuns() {
    Series chairs =
        Series.ofCounts(12, 15, 9, 22, 18, 14, 25, 20, 17, 28, 24, 19, 30, 26, 21, 33)
            .withPeriod(4)
            .named("chairs");
    Forecast next = AutoForecaster.thorough().forecast(chairs, 4);
    double[] mean = next.mean();
    double[] high = next.quantile(0.9);
    Interval band = next.interval(0.8);
    double shortage = next.probabilityTotalAbove(120);
    String table = Backtest.rollingOrigin(chairs, 4, 2).compare(AutoForecaster.fast()).table();

    assertThat(mean).hasSize(4);
    assertThat(mean[0]).isBetween(15.0, 45.0);
    assertThat(high[0]).isGreaterThan(mean[0]).isEqualTo(Math.rint(high[0]));
    assertThat(band.upper()).isEqualTo(high);
    // Sixteen observations are too few to say how often such bands held.
    assertThat(band.empiricalCoverage()).isEmpty();
    assertThat(shortage).isBetween(0.0, 1.0);
    assertThat(table).contains("fast", "snaive");
    assertThat(next.method()).contains("%");
    assertThat(next.why()).contains("earlier origins");
  }

  @Test
  void theExampleInTheReadmeIsTheOneThatRuns() throws IOException {
    String code = squeezed(Files.readString(HERE));
    String readme = Files.readString(README);
    int from = readme.indexOf("```java\n") + 8;
    String example = readme.substring(from, readme.indexOf("```", from));
    assertThat(example.lines()).hasSizeBetween(8, 12);
    assertThat(code).contains(squeezed(example.replaceAll(" *//.*", "")));
  }

  private static String squeezed(String code) {
    return code.replaceAll("\\s+", "");
  }

  private static Stream<String> names() {
    return Stream.of(
            Methods.naive(),
            Methods.seasonalNaive(),
            Methods.drift(),
            Methods.ses(),
            Methods.holt(),
            Methods.dampedHolt(),
            Methods.holtWinters(),
            Methods.holtWintersMultiplicative(),
            Methods.ets(),
            Methods.theta(),
            Methods.dynamicTheta(),
            Methods.croston(0.1),
            Methods.sba(0.1),
            Methods.tsb(),
            Methods.adida(),
            Methods.imapa())
        .map(Method::name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyMethodStandsInTheTable(String name) throws IOException {
    assertThat(Files.readAllLines(README))
        .anyMatch(line -> line.startsWith("| `") && line.contains("`" + name + "`"));
  }

  @Test
  void thePlotIsThere() throws IOException {
    String readme = Files.readString(README);
    String plot = readme.replaceAll("(?s).*!\\[[^]]*]\\(([^)]*)\\).*", "$1");
    assertThat(Files.readString(README.resolveSibling(plot))).contains("<svg");
    assertThat(Arrays.asList(plot.split("/"))).last().isEqualTo("forecast.svg");
  }
}
