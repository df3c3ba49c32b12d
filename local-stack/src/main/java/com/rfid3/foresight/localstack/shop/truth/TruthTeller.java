package com.rfid3.foresight.localstack.shop.truth;

import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.catalog.Catalog;
import com.rfid3.foresight.localstack.shop.catalog.Category;
import com.rfid3.foresight.localstack.shop.catalog.RentalClass;
import com.rfid3.foresight.localstack.shop.demand.Companions;
import com.rfid3.foresight.localstack.shop.demand.Occasion;
import com.rfid3.foresight.localstack.shop.demand.RentalDemand;
import com.rfid3.foresight.localstack.shop.fleet.WearModel;
import com.rfid3.foresight.localstack.shop.history.Chronicle;
import com.rfid3.foresight.localstack.shop.pos.OtherStores;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Collects the truth of a shop whose chronicle has been told. */
public final class TruthTeller {

  private static final int WEEKS_AHEAD = 13;

  private final ShopPlan plan;
  private final Catalog catalog;
  private final RentalDemand demand;
  private final Companions companions;

  /** The truth over the given parts of a shop. */
  public TruthTeller(ShopPlan plan, Catalog catalog, RentalDemand demand, Companions companions) {
    this.plan = plan;
    this.catalog = catalog;
    this.demand = demand;
    this.companions = companions;
  }

  /** All of it. */
  public ShopTruth after(Chronicle.Outcome outcome) {
    return new ShopTruth(
        plan.size().name(),
        plan.history().name(),
        plan.seed(),
        plan.end().toString(),
        plan.firstMonday().toString(),
        plan.history().weeks(),
        catalog.classes().stream().map(c -> classTruth(c, outcome)).toList(),
        catalog.classes().stream().map(RentalClass::category).distinct().map(this::of).toList(),
        WearModel.TRUE,
        WearModel.RENTALS_CAP,
        companions.pairs().stream().map(this::pair).toList(),
        Arrays.stream(Occasion.values()).collect(Collectors.toMap(o -> o, Occasion::lift)),
        stores(),
        catalog.mapping().unmapped().stream().map(String::valueOf).sorted().toList(),
        Integer.toString(catalog.mapping().misplacedChair()));
  }

  private static Map<String, Double> stores() {
    return Stream.concat(
            OtherStores.CLASS_SHARE.entrySet().stream(), Stream.of(Map.entry("003", 1.0)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private ShopTruth.CategoryTruth of(Category category) {
    return new ShopTruth.CategoryTruth(
        category.name(),
        category.wear().inspection(),
        category.wear().service(),
        category.wear().decline());
  }

  private ShopTruth.PairTruth pair(Companions.Pair pair) {
    return new ShopTruth.PairTruth(
        catalog.classes().get(pair.leader()).rentalClassNum(),
        catalog.classes().get(pair.follower()).rentalClassNum(),
        pair.affinity());
  }

  private ClassTruth classTruth(RentalClass c, Chronicle.Outcome outcome) {
    return new ClassTruth(
        c.rentalClassNum(),
        c.category().name(),
        c.isConsumed(),
        c.fleet(),
        c.category().share().batch(),
        c.category().price().elasticity(),
        c.yearlyGrowth(),
        perWeek(week -> demand.rate(c, week)),
        perWeek(week -> outcome.fleet().taggedShare(c.index(), middle(week))),
        perWeek(week -> demand.dayRate(c, week)),
        outcome.lostUnits().of(c.index()));
  }

  private List<Double> perWeek(ToDoubleFunction<LocalDate> value) {
    return IntStream.range(0, plan.history().weeks() + 1 + WEEKS_AHEAD)
        .mapToObj(week -> plan.firstMonday().plusWeeks(week))
        .mapToDouble(value)
        .map(v -> Math.round(v * 1e6) / 1e6)
        .boxed()
        .toList();
  }

  private static long middle(LocalDate monday) {
    return monday.plusDays(4).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
  }
}
