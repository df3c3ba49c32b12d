package com.rfid3.foresight.localstack.shop.catalog;

import com.rfid3.foresight.localstack.shop.Dice;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.ShopSize;
import java.util.ArrayList;
import java.util.List;

/** The rental classes of a demo shop. */
public final class Catalog {

  private static final int FIRST_NUMBER = 60_001;

  private final List<RentalClass> classes;
  private final ClassMapping mapping;

  /** Lays out the catalogue of the plan's size. */
  public Catalog(ShopPlan plan) {
    this.classes = List.copyOf(new Layout(plan).classes());
    this.mapping = new ClassMapping(plan.size(), classes);
  }

  /** Classes with tagged pieces, grouped by category. */
  public List<RentalClass> classes() {
    return classes;
  }

  /** What the shop's own table says about classes and categories. */
  public ClassMapping mapping() {
    return mapping;
  }

  /** Classes of a category with tagged pieces in the given size. */
  static int usedClasses(Category category, ShopSize size) {
    return size == ShopSize.SMALL
        ? category.counts().small()
        : category.counts().used() * size.catalogueCopies();
  }

  /** Splits demand and pieces over categories and classes. */
  private static final class Layout {
    private final ShopPlan plan;
    private final List<RentalClass> classes = new ArrayList<>();
    private final double[] demandWeights;
    private final double[] fleetWeights;
    private final int[] fleets;
    private int nextNumber = FIRST_NUMBER;

    Layout(ShopPlan plan) {
      this.plan = plan;
      List<Integer> sizes = sizes();
      int total = sizes.stream().mapToInt(Integer::intValue).sum();
      demandWeights = new double[total];
      fleetWeights = new double[total];
      fillWeights(sizes);
      fleets = Shares.whole(plan.size().rfidItems(), fleetWeights);
    }

    private List<Integer> sizes() {
      return Categories.all().stream().map(c -> usedClasses(c, plan.size())).toList();
    }

    private void fillWeights(List<Integer> sizes) {
      int index = 0;
      for (int c = 0; c < sizes.size(); c++) {
        Category category = Categories.all().get(c);
        double[] ranks = rankWeights(sizes.get(c));
        for (double rank : ranks) {
          demandWeights[index] = category.share().demand() * rank * consumptionScale(category);
          fleetWeights[index++] =
              category.share().fleet()
                  * (0.3 / ranks.length + 0.7 * rank)
                  * consumptionScale(category);
        }
      }
    }

    /** The small shop keeps and sells less of what is consumed, so that what returns is seen. */
    private double consumptionScale(Category category) {
      boolean less = plan.size() == ShopSize.SMALL && category.kind() == ItemKind.RESALE;
      return less ? 0.3 : 1;
    }

    /**
     * A few classes carry most of the demand and more than half of all classes almost none, as in
     * the real shop; in the small shop each class trades.
     */
    private double[] rankWeights(int count) {
      double[] weights = new double[count];
      double total = 0;
      for (int i = 0; i < count; i++) {
        double fading = plan.size() == ShopSize.SMALL ? 1 / Math.sqrt(i + 1) : zipf(i, count);
        weights[i] = fading;
        total += fading;
      }
      for (int i = 0; i < count; i++) {
        weights[i] /= total;
      }
      return weights;
    }

    private static double zipf(int rank, int count) {
      return (rank < 0.45 * count ? 1 : 0.004) / Math.pow(rank + 1, 1.1);
    }

    List<RentalClass> classes() {
      double total = Shares.sum(demandWeights);
      double units = plan.size().unitsPerWeek() * plan.history().tradeDensity();
      for (Category category : Categories.all()) {
        for (int n = 0; n < usedClasses(category, plan.size()); n++) {
          int index = classes.size();
          classes.add(rentalClass(category, n, units * demandWeights[index] / total));
        }
      }
      return classes;
    }

    private RentalClass rentalClass(Category category, int n, double rate) {
      int index = classes.size();
      Dice dice = Dice.of(plan.seed(), "class", index);
      nextNumber += dice.between(1, 12);
      double price = category.price().perDay() * dice.uniform(0.8, 1.25);
      return new RentalClass(
          index,
          nextNumber,
          ClassNames.of(category, n),
          category,
          rate,
          fleets[index],
          dice.uniform(-0.15, 0.35),
          Math.round(price * 20) / 20.0);
    }
  }
}
