package com.rfid3.foresight.featurestore.cycle;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.category.CategoryMap;
import com.rfid3.foresight.featurestore.ledger.Spelling;
import com.rfid3.foresight.featurestore.usage.Turn;
import com.rfid3.foresight.featurestore.usage.TurnWindows;
import com.rfid3.foresight.featurestore.value.EntityValues;
import com.rfid3.foresight.featurestore.value.Measurement;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Features of rental classes and categories, from turns taken one at a time and from the fleet as
 * it is. Resale is consumption: its turns stay with its classes and are no turns of a category.
 */
public final class ClassFeatures {
  /** The one entity of what holds for everything. */
  public static final String SHOP = "shop";

  private final Instant asOf;
  private final UnaryOperator<String> categories;
  private final List<ClassState> fleet;
  private final Set<String> resale = new HashSet<>();
  private final TurnWindows ofShop;
  private final Map<String, TurnWindows> byClass = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, TurnWindows> byCategory = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /**
   * Features as of an instant.
   *
   * @param categories the category of a class, in any spelling
   * @param fleet the classes with tagged items, as they were at the instant
   */
  public ClassFeatures(Instant asOf, UnaryOperator<String> categories, List<ClassState> fleet) {
    this.asOf = asOf;
    this.categories = categories;
    this.fleet = fleet;
    this.ofShop = new TurnWindows(TurnWindows.OF_SHOP, asOf);
    for (ClassState each : fleet) {
      ofClass(each.rentalClass());
      if (each.resale()) {
        resale.add(Spelling.fold(each.rentalClass()));
      } else {
        ofCategory(each.category());
      }
    }
  }

  void add(Turn turn) {
    add(turn.rentalClass(), turn.at());
  }

  /** Takes the turn of a class at a time into account; the class is blank where it is not known. */
  public void add(String rentalClass, Instant at) {
    if (rentalClass.isBlank()) {
      ofCategory(CategoryMap.UNMAPPED).add(at);
      ofShop.add(at);
      return;
    }
    ofClass(rentalClass).add(at);
    String category = categories.apply(rentalClass);
    boolean consumed =
        resale.contains(Spelling.fold(rentalClass)) || category.equals(CategoryMap.RESALE);
    if (!consumed) {
      ofCategory(category).add(at);
      ofShop.add(at);
    }
  }

  /** Features of classes, categories and the shop, in this order. */
  public List<EntityValues> all() {
    return Stream.of(classes(), categories(), shop()).flatMap(List::stream).toList();
  }

  List<EntityValues> classes() {
    Map<String, ClassState> states = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    fleet.forEach(state -> states.put(state.rentalClass(), state));
    return byClass.entrySet().stream()
        .map(
            entry -> {
              Map<Feature, Measurement> values = turns(entry.getValue());
              Stream.ofNullable(states.get(entry.getKey()))
                  .forEach(state -> values.putAll(of(state, values)));
              return new EntityValues(EntityKind.RENTAL_CLASS, entry.getKey(), values);
            })
        .toList();
  }

  List<EntityValues> categories() {
    return byCategory.entrySet().stream()
        .map(
            entry -> {
              Map<Feature, Measurement> values = turns(entry.getValue());
              values.putAll(units(entry.getKey()));
              return new EntityValues(EntityKind.CATEGORY, entry.getKey(), values);
            })
        .toList();
  }

  List<EntityValues> shop() {
    return List.of(new EntityValues(EntityKind.GLOBAL, SHOP, ofShop.measurements(asOf)));
  }

  private Map<Feature, Measurement> units(String category) {
    List<ClassState> members =
        fleet.stream()
            .filter(each -> !each.resale() && each.category().equalsIgnoreCase(category))
            .toList();
    int tagged = members.stream().mapToInt(ClassState::taggedUnits).sum();
    int out = members.stream().mapToInt(ClassState::outUnits).sum();
    return Map.of(
        Feature.CATEGORY_TAGGED_UNITS,
        Measurement.of(tagged, asOf),
        Feature.CATEGORY_OUT_UNITS,
        Measurement.of(out, asOf),
        Feature.CATEGORY_UTILISATION,
        ratio(out, tagged));
  }

  private Map<Feature, Measurement> of(ClassState state, Map<Feature, Measurement> turns) {
    int tagged = state.taggedUnits();
    double rented = turns.get(Feature.CLASS_TURNS_90D).value().orElse(0);
    Map<Feature, Measurement> values = new EnumMap<>(Feature.class);
    values.put(Feature.TAGGED_UNITS, Measurement.of(state.taggedUnits(), asOf));
    values.put(Feature.FREE_UNITS, Measurement.of(state.freeUnits(), asOf));
    values.put(Feature.OUT_UNITS, Measurement.of(state.outUnits(), asOf));
    values.put(Feature.IN_SERVICE_UNITS, Measurement.of(state.inServiceUnits(), asOf));
    values.put(Feature.UTILISATION, ratio(state.outUnits(), tagged));
    values.put(Feature.UNIT_SHARE, ratio(1, tagged));
    values.put(Feature.TURNS_PER_UNIT_90D, ratio(rented, tagged));
    values.put(Feature.DAILY_RATE, price(state.dailyRate()));
    values.put(Feature.RETAIL_PRICE, price(state.retailPrice()));
    return values;
  }

  // Of no units there is no share.
  private Measurement ratio(double part, int whole) {
    return whole == 0 ? Measurement.none(asOf) : Measurement.of(part / whole, asOf);
  }

  private Measurement price(Double dollars) {
    return dollars == null ? Measurement.none(asOf) : Measurement.of(dollars, asOf);
  }

  private Map<Feature, Measurement> turns(TurnWindows windows) {
    return windows.measurements(asOf);
  }

  private TurnWindows ofClass(String name) {
    return byClass.computeIfAbsent(name, each -> new TurnWindows(TurnWindows.OF_CLASS, asOf));
  }

  private TurnWindows ofCategory(String name) {
    return byCategory.computeIfAbsent(name, each -> new TurnWindows(TurnWindows.OF_CATEGORY, asOf));
  }
}
