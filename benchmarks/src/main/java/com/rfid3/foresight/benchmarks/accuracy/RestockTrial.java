package com.rfid3.foresight.benchmarks.accuracy;

import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.prediction.Target;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.localstack.shop.History;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.advice.UrgencySettings;
import com.rfid3.foresight.prediction.demand.DemandForecasting;
import com.rfid3.foresight.prediction.demand.DemandSeries;
import com.rfid3.foresight.prediction.demand.DemandSettings;
import com.rfid3.foresight.prediction.demand.JudgedForecast;
import com.rfid3.foresight.prediction.planning.PlanningEntry;
import com.rfid3.foresight.prediction.planning.PlanningInputs;
import com.rfid3.foresight.prediction.planning.PlanningScope;
import com.rfid3.foresight.prediction.planning.UnitCost;
import com.rfid3.foresight.prediction.restock.RestockDrafts;
import com.rfid3.foresight.prediction.restock.RestockSettings;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * {@code ./foresight bench restock}: a year of weekly orders for what the demo shop sells for good,
 * each from what was known before it, an order being there a week later. How often shelf and order
 * lasted stands beside the service level that was asked for; what lost margins and holding cost,
 * beside a shelf that is filled up to 30 days of the mean.
 */
public final class RestockTrial {
  private static final Clock END =
      Clock.fixed(Instant.parse("2026-11-15T12:00:00Z"), ZoneOffset.UTC);
  private static final int WEEKS = 52;
  private static final int STEPS = 5;
  private static final double LEVEL = 0.9;
  private static final double NEAR = 0.02;
  private static final double PRICE = 12.5;
  private static final double COST = 6.25;
  private static final double HOLDING_SHARE = 0.25;
  private static final double MONTH_OF_WEEKS = 30 / 7.0;
  private static final int MIN_UNITS = 30;

  private static final PlanningInputs MARGIN =
      new PlanningInputs(
          List.of(
              new PlanningEntry(
                  PlanningScope.ALL,
                  new UnitCost(COST, HOLDING_SHARE, null),
                  "bench",
                  Instant.EPOCH,
                  null)));

  private final Board board;
  private final DemandForecasting forecasting;
  private final RestockDrafts drafts;

  RestockTrial(Board board) {
    this.board = board;
    var config =
        new SmallRyeConfigBuilder()
            .withMapping(DemandSettings.class)
            .withMapping(RestockSettings.class)
            .withMapping(UrgencySettings.class)
            .build();
    var demand = config.getConfigMapping(DemandSettings.class);
    forecasting = new DemandForecasting(demand.backtestHorizon(), demand.backtestOrigins());
    drafts =
        new RestockDrafts(
            config.getConfigMapping(RestockSettings.class),
            demand,
            config.getConfigMapping(UrgencySettings.class));
  }

  public static void main(String[] arguments) {
    var board = new Board(System.out);
    new RestockTrial(board).judge();
    System.exit(board.exitCode());
  }

  /** The shelves of one class: as asked for, by its margin, and by the rule of thumb. */
  private record Shelves(Shelf asked, Shelf byMargin, Shelf thumb) {}

  void judge() {
    var plan = ShopPlan.shop(END).over(History.THREE_YEARS);
    var sold = ShopTurns.sold(plan).classes().stream().filter(RestockTrial::isSold).toList();
    var shelves = new ArrayList<Shelves>();
    sold.parallelStream()
        .map(series -> year(series, plan.firstMonday()))
        .forEachOrdered(shelves::add);
    board.say("classes that are sold: %d, reviews of each: %d".formatted(sold.size(), WEEKS - 1));
    double level = lasted(shelves.stream().map(Shelves::asked).toList());
    board.add(
        new Figure(
            "restock service level, asked for 0.9",
            level,
            lasted(shelves.stream().map(Shelves::thumb).toList()),
            "within 0.02 of it",
            Math.abs(level - LEVEL) <= NEAR));
    board.add(
        Figure.free(
            "restock service level by the margin",
            lasted(shelves.stream().map(Shelves::byMargin).toList())));
    double ours = cost(shelves.stream().map(Shelves::byMargin).toList());
    double thumb = cost(shelves.stream().map(Shelves::thumb).toList());
    board.add(
        new Figure(
            "restock cost of a year beside 30 days of the mean",
            ours,
            thumb,
            "< 1 x 30 days of the mean",
            ours < thumb));
  }

  private static boolean isSold(Series series) {
    double units = IntStream.range(0, series.length() - WEEKS).mapToDouble(series::value).sum();
    return units >= MIN_UNITS;
  }

  private Shelves year(Series units, LocalDate firstMonday) {
    int from = units.length() - WEEKS;
    Shelves shelves = null;
    for (int week = from; week < units.length() - 1; week++) {
      var known = units.head(week);
      var judged = forecasting.forecast(series(known, firstMonday), STEPS);
      double asked = upTo(judged, PlanningInputs.NONE);
      double byMargin = upTo(judged, MARGIN);
      double thumb = Math.ceil(MONTH_OF_WEEKS * meanOfYear(known));
      if (shelves == null) {
        shelves = new Shelves(new Shelf(asked), new Shelf(byMargin), new Shelf(thumb));
      }
      double now = units.value(week);
      double next = units.value(week + 1);
      shelves.asked.week(asked, now, next);
      shelves.byMargin.week(byMargin, now, next);
      shelves.thumb.week(thumb, now, next);
    }
    return shelves;
  }

  private static DemandSeries series(Series known, LocalDate firstMonday) {
    var target = new Target(TargetKind.RENTAL_CLASS, known.id());
    return new DemandSeries(target, "Resale", firstMonday, known, true);
  }

  // An empty shelf is told to order the level itself.
  private double upTo(JudgedForecast judged, PlanningInputs planning) {
    String id = judged.series().target().id();
    var empty = new ClassState(id, "Resale", id, 0, 0, 0, 0, null, PRICE, true);
    LocalDate monday = judged.series().nextWeek();
    var occasion = new Occasion(monday.atStartOfDay(ZoneOffset.UTC).toInstant(), monday, "bench");
    return drafts
        .of(new RestockDrafts.Order(judged, empty, "bench"), planning, occasion)
        .prediction()
        .estimate()
        .predictedValue();
  }

  private static double meanOfYear(Series known) {
    return IntStream.range(Math.max(0, known.length() - WEEKS), known.length())
        .mapToDouble(known::value)
        .average()
        .orElse(0);
  }

  private static double lasted(List<Shelf> shelves) {
    double lasted = shelves.stream().mapToInt(Shelf::lasted).sum();
    return lasted / Math.max(1, shelves.stream().mapToInt(Shelf::reviews).sum());
  }

  private static double cost(List<Shelf> shelves) {
    var costs = new Shelf.Costs(PRICE - COST, COST * HOLDING_SHARE);
    return shelves.stream().mapToDouble(shelf -> shelf.cost(costs)).sum();
  }
}
