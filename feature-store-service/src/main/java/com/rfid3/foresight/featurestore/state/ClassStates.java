package com.rfid3.foresight.featurestore.state;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.featurestore.category.Categories;
import com.rfid3.foresight.featurestore.category.CategoryMap;
import com.rfid3.foresight.legacyinventory.price.ClassPrice;
import com.rfid3.foresight.legacyinventory.price.ClassPriceReader;
import com.rfid3.foresight.legacyinventory.rentalclass.ClassFleetReader;
import com.rfid3.foresight.legacyinventory.rentalclass.ClassUnits;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The tagged fleet of each rental class now, with its prices. */
@ApplicationScoped
public class ClassStates {
  private final ClassFleetReader fleet;
  private final ClassPriceReader prices;
  private final Categories categories;

  public ClassStates(ClassFleetReader fleet, ClassPriceReader prices, Categories categories) {
    this.fleet = fleet;
    this.prices = prices;
    this.categories = categories;
  }

  /** One state per class with tagged items, in order of class. */
  public Uni<List<ClassState>> now() {
    return Uni.combine()
        .all()
        .unis(fleet.byStatus(), prices.all(), categories.now())
        .asTuple()
        .map(read -> states(read.getItem1(), read.getItem2(), read.getItem3()));
  }

  private static List<ClassState> states(
      List<ClassUnits> units, List<ClassPrice> prices, CategoryMap categories) {
    Map<String, ClassPrice> priceOf =
        prices.stream()
            .collect(Collectors.toMap(ClassPrice::rentalClass, price -> price, (a, b) -> a));
    return ClassCount.of(units).stream()
        .map(
            count ->
                count.state(categories.of(count.rentalClass()), priceOf.get(count.rentalClass())))
        .toList();
  }
}
