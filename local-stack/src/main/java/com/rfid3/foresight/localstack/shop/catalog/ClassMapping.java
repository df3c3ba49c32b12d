package com.rfid3.foresight.localstack.shop.catalog;

import com.rfid3.foresight.localstack.shop.ShopSize;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The shop's class-to-category table, with the faults that the real one has. */
public final class ClassMapping {

  private static final int UNMAPPED = 8;
  private static final int FIRST_UNUSED_NUMBER = 30_001;

  private final Set<Integer> unmapped = new HashSet<>();
  private final List<MappedClass> used;
  private final List<MappedClass> unused;
  private final int chair;

  ClassMapping(ShopSize size, List<RentalClass> classes) {
    int missing = size == ShopSize.SMALL ? 1 : UNMAPPED;
    // Late classes of big categories: the ones nobody got round to.
    classes.reversed().stream()
        .filter(c -> c.category().kind() == ItemKind.LINEN)
        .limit(missing)
        .forEach(c -> unmapped.add(c.number()));
    chair = classes.stream().filter(ClassMapping::isChair).findFirst().orElseThrow().number();
    used = classes.stream().map(this::mapped).toList();
    unused = size == ShopSize.SMALL ? List.of() : List.copyOf(unused(missing));
  }

  /** Rows of {@code seed_rental_classes}: every class, tagged or not. */
  public List<MappedClass> seeds() {
    return Stream.concat(used.stream(), unused.stream()).toList();
  }

  /** Rows of {@code user_rental_class_mappings}. */
  public List<MappedClass> mappings() {
    return seeds().stream()
        .filter(c -> !unmapped.contains(Integer.parseInt(c.rentalClassNum())))
        .toList();
  }

  /** The garden chair that the mapping takes for a linen. */
  public int misplacedChair() {
    return chair;
  }

  /** Classes with tagged items that the mapping does not know. */
  public Set<Integer> unmapped() {
    return Set.copyOf(unmapped);
  }

  private static boolean isChair(RentalClass rentalClass) {
    return rentalClass.category().name().equals("Chairs");
  }

  private MappedClass mapped(RentalClass rentalClass) {
    boolean misplaced = rentalClass.number() == chair;
    Category category = rentalClass.category();
    return new MappedClass(
        rentalClass.rentalClassNum(),
        rentalClass.name(),
        misplaced ? "Linens" : category.name(),
        misplaced ? "General Linens" : category.subcategory(),
        bin(category));
  }

  private static String bin(Category category) {
    return switch (category.kind()) {
      case RESALE -> "resale";
      case PACK -> "pack";
      default -> "";
    };
  }

  private static List<MappedClass> unused(int missing) {
    List<MappedClass> rows = new ArrayList<>();
    int spare = missing;
    for (Category category : Categories.all()) {
      int count = category.counts().mapped() - category.counts().used();
      if (category.name().equals("Round Linen")) {
        count += spare;
      }
      for (int n = 0; n < count; n++) {
        rows.add(
            new MappedClass(
                Integer.toString(FIRST_UNUSED_NUMBER + rows.size()),
                ClassNames.of(category, category.counts().used() + n),
                category.name(),
                category.subcategory(),
                bin(category)));
      }
    }
    return rows;
  }
}
