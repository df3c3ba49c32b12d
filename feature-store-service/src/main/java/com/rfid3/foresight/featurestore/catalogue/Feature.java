package com.rfid3.foresight.featurestore.catalogue;

import static com.rfid3.foresight.contracts.feature.EntityKind.CATEGORY;
import static com.rfid3.foresight.contracts.feature.EntityKind.ITEM;
import static com.rfid3.foresight.contracts.feature.EntityKind.RENTAL_CLASS;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.contracts.feature.FeatureView;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The catalogue: every feature, declared once. A change of meaning is a new version; the order is
 * the order in which features are packed and listed.
 */
public enum Feature {
  LAST_SCAN_AT(ITEM, "Latest scan of any type", Shape.ANCHOR),
  LAST_RENTAL_AT(ITEM, "Start of the latest customer turn", Shape.ANCHOR),
  LAST_SERVICE_AT(ITEM, "Latest scan with status Repair or Needs to be Inspected", Shape.ANCHOR),
  RENTALS_TOTAL(ITEM, "Customer turns ever seen", Shape.COUNT),
  RENTALS_90D(ITEM, "Customer turns of 90 days", Shape.window(90)),
  RENTALS_SINCE_SERVICE(ITEM, "Customer turns since the last service scan", Shape.COUNT),
  LAUNDRY_CYCLES(ITEM, "Distinct laundry contracts", Shape.COUNT),

  CLASS_TURNS_7D(RENTAL_CLASS, "turns_7d", "Customer turns of 7 days", Shape.window(7)),
  CLASS_TURNS_28D(RENTAL_CLASS, "turns_28d", "Customer turns of 28 days", Shape.window(28)),
  CLASS_TURNS_90D(RENTAL_CLASS, "turns_90d", "Customer turns of 90 days", Shape.window(90)),
  TAGGED_UNITS(RENTAL_CLASS, "Tagged items that have not been sold", Shape.UNITS),
  FREE_UNITS(RENTAL_CLASS, "Tagged items Ready to Rent", Shape.UNITS),
  OUT_UNITS(RENTAL_CLASS, "Tagged items On Rent or Delivered", Shape.UNITS),
  IN_SERVICE_UNITS(RENTAL_CLASS, "Tagged items in inspection, repair or laundry", Shape.UNITS),
  DAILY_RATE(RENTAL_CLASS, "Price of 24 hours", Shape.PRICE),
  RETAIL_PRICE(RENTAL_CLASS, "Retail price of one unit", Shape.PRICE),

  CATEGORY_TURNS_7D(CATEGORY, "turns_7d", "Customer turns of 7 days, no resale", Shape.window(7)),
  CATEGORY_TURNS_28D(
      CATEGORY, "turns_28d", "Customer turns of 28 days, no resale", Shape.window(28)),
  CATEGORY_TURNS_90D(
      CATEGORY, "turns_90d", "Customer turns of 90 days, no resale", Shape.window(90));

  private static final int VERSION = 1;
  // Three missed cycles of five minutes would be nervous; a day is the limit of the plan.
  private static final long TTL_SECONDS = 24 * 3600L;
  private static final Map<String, Feature> BY_KEY =
      Arrays.stream(values()).collect(Collectors.toMap(Feature::uniqueKey, Function.identity()));

  // A record of immutable members, which Error Prone cannot know.
  @SuppressWarnings("ImmutableEnumChecker")
  private final FeatureView view;

  Feature(EntityKind kind, String description, Shape shape) {
    this.view = shape.view(kind, name().toLowerCase(Locale.ROOT), description);
  }

  Feature(EntityKind kind, String wireName, String description, Shape shape) {
    this.view = shape.view(kind, wireName, description);
  }

  /** How the feature is declared. */
  public FeatureView view() {
    return view;
  }

  /** Name under which it is stored and served; unique within its kind of entity. */
  public String wireName() {
    return view.name();
  }

  /** Name and version, as packed values spell them. */
  public String key() {
    return view.name() + "@" + view.version();
  }

  /** The feature of a key, if this version of the suite has it. */
  public static Optional<Feature> of(EntityKind kind, String key) {
    return Optional.ofNullable(BY_KEY.get(kind + key));
  }

  private String uniqueKey() {
    return view.entityKind() + key();
  }

  /** Features of a kind of entity, in order. */
  public static List<Feature> of(EntityKind kind) {
    return Arrays.stream(values()).filter(each -> each.view.entityKind() == kind).toList();
  }

  /** What features of one sort have in common. */
  private record Shape(Integer windowDays, String computation, String unit) {
    private static final Shape ANCHOR =
        new Shape(null, "latest event in the scan ledger", "epoch_seconds");
    private static final Shape COUNT = new Shape(null, "count over the scan ledger", "turns");
    private static final Shape UNITS = new Shape(null, "count over the tagged items", "units");
    private static final Shape PRICE = new Shape(null, "point-of-sale row of the class", "usd");

    static Shape window(int days) {
      return new Shape(days, "count over a window of the scan ledger", "turns");
    }

    FeatureView view(EntityKind kind, String name, String description) {
      return new FeatureView(
          name, VERSION, kind, windowDays, computation, unit, 0, null, TTL_SECONDS, description);
    }
  }
}
