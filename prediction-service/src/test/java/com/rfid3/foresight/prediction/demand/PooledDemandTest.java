package com.rfid3.foresight.prediction.demand;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.prediction.Target;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.forecasting.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PooledDemandTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final int WEEKS = 100;
  private static final DemandForecasting FORECASTING = new DemandForecasting(4, 6);

  /** Classes of one yearly season, each too short to show it twice. */
  private static List<DemandSeries> seasonal(int classes, double strength) {
    var panel = new ArrayList<DemandSeries>();
    for (int i = 0; i < classes; i++) {
      var random = new Random(i);
      double level = 8 + 4 * i;
      double[] units = new double[WEEKS];
      for (int week = 0; week < WEEKS; week++) {
        double season = 1 + strength * Math.sin(2 * Math.PI * week / 52.18);
        units[week] =
            Math.max(0, Math.rint(level * season + Math.sqrt(level) * random.nextGaussian()));
      }
      panel.add(series(Integer.toString(i), units));
    }
    return panel;
  }

  private static DemandSeries series(String id, double... units) {
    var target = new Target(TargetKind.RENTAL_CLASS, id);
    return new DemandSeries(
        target, "Tables", FIRST, Series.ofCounts(units).named("rental_class:" + id), false);
  }

  private static List<JudgedForecast> local(List<DemandSeries> panel) {
    return panel.stream().map(each -> FORECASTING.forecast(each, 5)).toList();
  }

  @Test
  void aSeasonThatManyClassesShareIsLearnedFromAllOfThem() {
    var local = local(seasonal(16, 0.8));
    var pooled = new PooledDemand(FORECASTING).of(local);
    double before =
        local.stream().mapToDouble(each -> each.scores().wape()).average().orElseThrow();
    double after =
        pooled.stream().mapToDouble(each -> each.scores().wape()).average().orElseThrow();
    assertThat(pooled.stream().filter(each -> each.served().equals(GlobalTrees.NAME)).count())
        .isGreaterThan(8);
    assertThat(after).isLessThan(0.9 * before);
  }

  @Test
  void itIsServedOnlyWhereItToldLaterWeeksBetter() {
    var local = local(seasonal(12, 0));
    var pooled = new PooledDemand(FORECASTING).of(local);
    assertThat(pooled).hasSameSizeAs(local);
    for (int i = 0; i < local.size(); i++) {
      assertThat(pooled.get(i).series()).isEqualTo(local.get(i).series());
      boolean global = pooled.get(i).served().equals(GlobalTrees.NAME);
      assertThat(pooled.get(i).scores().wape() < local.get(i).scores().wape()).isEqualTo(global);
    }
  }

  @Test
  void fewClassesMakeNoPool() {
    var local = local(seasonal(7, 0.8));
    assertThat(new PooledDemand(FORECASTING).of(local)).isEqualTo(local);
  }

  @Test
  void whatComesLaterIsNotLookedAt() {
    LocalDate until = FIRST.plusWeeks(80);
    var panel = seasonal(10, 0.8);
    var other =
        panel.stream()
            .map(
                each -> {
                  double[] units = each.units().values();
                  for (int week = 80; week < WEEKS; week++) {
                    units[week] = 500;
                  }
                  return series(each.target().id(), units);
                })
            .toList();
    Series known = panel.get(3).units().head(80);
    var choice = DemandForecasting.choice();
    assertThat(GlobalTrees.before(other, until, choice).forecast(known, 5).mean())
        .isEqualTo(GlobalTrees.before(panel, until, choice).forecast(known, 5).mean());
    assertThat(GlobalTrees.before(other, LocalDate.MAX, choice).forecast(known, 5).mean())
        .isNotEqualTo(GlobalTrees.before(panel, until, choice).forecast(known, 5).mean());
  }

  @Test
  void theMiddleOfTheFuturesMovesWithTheMean() {
    var panel = seasonal(10, 0.8);
    var trees = GlobalTrees.before(panel, LocalDate.MAX, DemandForecasting.choice());
    var forecast = trees.forecast(panel.get(9).units(), 5);
    double[] middle = forecast.quantile(0.5);
    for (int step = 0; step < 5; step++) {
      assertThat(middle[step]).isBetween(0.6 * forecast.mean()[step], 1.4 * forecast.mean()[step]);
    }
  }
}
