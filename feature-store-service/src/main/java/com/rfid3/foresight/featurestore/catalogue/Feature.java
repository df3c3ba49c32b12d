package com.rfid3.foresight.featurestore.catalogue;

import static com.rfid3.foresight.contracts.feature.EntityKind.CATEGORY;
import static com.rfid3.foresight.contracts.feature.EntityKind.GLOBAL;
import static com.rfid3.foresight.contracts.feature.EntityKind.ITEM;
import static com.rfid3.foresight.contracts.feature.EntityKind.RENTAL_CLASS;
import static com.rfid3.foresight.contracts.feature.EntityKind.STORE;
import static com.rfid3.foresight.featurestore.catalogue.FeatureShape.ANCHOR;
import static com.rfid3.foresight.featurestore.catalogue.FeatureShape.COUNT;
import static com.rfid3.foresight.featurestore.catalogue.FeatureShape.DAYS;
import static com.rfid3.foresight.featurestore.catalogue.FeatureShape.FLAG;
import static com.rfid3.foresight.featurestore.catalogue.FeatureShape.PRICE;
import static com.rfid3.foresight.featurestore.catalogue.FeatureShape.SCANS;
import static com.rfid3.foresight.featurestore.catalogue.FeatureShape.SHARE;
import static com.rfid3.foresight.featurestore.catalogue.FeatureShape.UNITS;
import static com.rfid3.foresight.featurestore.catalogue.FeatureShape.calendar;
import static com.rfid3.foresight.featurestore.catalogue.FeatureShape.daily;
import static com.rfid3.foresight.featurestore.catalogue.FeatureShape.lines;
import static com.rfid3.foresight.featurestore.catalogue.FeatureShape.monthly;
import static com.rfid3.foresight.featurestore.catalogue.FeatureShape.pushed;
import static com.rfid3.foresight.featurestore.catalogue.FeatureShape.window;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.contracts.feature.FeatureSource;
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
  FIRST_SEEN_AT(ITEM, "First scan of any type", FeatureShape.FIRST),
  LAST_SCAN_AT(ITEM, "Latest scan of any type", ANCHOR),
  LAST_RENTAL_AT(ITEM, "Start of the latest customer turn", ANCHOR),
  LAST_SERVICE_AT(ITEM, "Latest scan with status Repair or Needs to be Inspected", ANCHOR),
  LAST_LAUNDRY_AT(ITEM, "Latest laundry contract", ANCHOR),
  RENTALS_TOTAL(ITEM, "Customer turns ever seen", COUNT),
  RENTALS_7D(ITEM, "Customer turns of 7 days", window(7)),
  RENTALS_30D(ITEM, "Customer turns of 30 days", window(30)),
  RENTALS_90D(ITEM, "Customer turns of 90 days", window(90)),
  RENTALS_365D(ITEM, "Customer turns of 365 days", window(365)),
  SCANS_TOTAL(ITEM, "Scans of any type", SCANS),
  SCANS_30D(ITEM, "Scans of any type, 30 days", window(30, "scans")),
  RENTALS_SINCE_SERVICE(ITEM, "Customer turns since the last service scan", COUNT),
  LAUNDRY_CYCLES(ITEM, "Distinct laundry contracts", COUNT),
  SERVICE_SCANS(ITEM, "Scans with status Repair or Needs to be Inspected", SCANS),
  FAULT_SCANS(ITEM, "Scans that note a fault that cleaning does not cure", SCANS),
  GRADE(ITEM, "Grade, in steps below A+", FeatureShape.GRADE),
  GRADE_STEPS_LOST(ITEM, "Steps lost since the first grade seen", FeatureShape.STEPS),
  GRADE_SLOPE(ITEM, "Steps lost per year between first and latest grade", FeatureShape.SLOPE),
  LAST_SCAN_TYPE(
      ITEM, "0 Touch Scan, 1 Rental, 2 Return, 3 Delivery, 4 Pickup, 5 other", FeatureShape.CODE),
  DAYS_SINCE_FIRST_SEEN(ITEM, "Days since the first scan; items have no other age", DAYS),
  DAYS_SINCE_LAST_SCAN(ITEM, "Days since the latest scan", DAYS),
  DAYS_SINCE_LAST_RENTAL(ITEM, "Days since the latest customer turn", DAYS),
  DAYS_SINCE_LAST_SERVICE(ITEM, "Days since the latest service scan", DAYS),
  DAYS_SINCE_LAST_LAUNDRY(ITEM, "Days since the latest laundry contract", DAYS),
  SCAN_HOUR(ITEM, "Hour of the latest scan, shop time", calendar("hour", 0, 23)),
  SCAN_DAY_OF_WEEK(ITEM, "Day of the latest scan, 1 Monday", calendar("day", 1, 7)),
  ACQUIRED_AT(ITEM, "When the item was bought", pushed("epoch_seconds")),
  EQUIPMENT_AGE_DAYS(ITEM, "Days since the item was bought, once that is pushed", DAYS),
  TOTAL_USAGE_HOURS(ITEM, "Hours of use", pushed("hours")),
  LAST_MAINTENANCE_AT(ITEM, "Latest maintenance", pushed("epoch_seconds")),
  MAINTENANCE_COST_TOTAL(ITEM, "Cost of maintenance so far", pushed("usd")),
  FAILURES_TOTAL(ITEM, "Failures in use", pushed("failures")),
  REVENUE_TOTAL(ITEM, "Revenue so far", pushed("usd")),
  PURCHASE_PRICE(ITEM, "What the item cost", pushed("usd")),
  REPLACEMENT_COST(ITEM, "What another would cost", pushed("usd")),
  LATE_RETURNS(ITEM, "Returns scanned after the day they were due", FeatureShape.DUE),

  CLASS_TURNS_7D(RENTAL_CLASS, "turns_7d", "Customer turns of 7 days", window(7)),
  CLASS_TURNS_28D(RENTAL_CLASS, "turns_28d", "Customer turns of 28 days", window(28)),
  CLASS_TURNS_90D(RENTAL_CLASS, "turns_90d", "Customer turns of 90 days", window(90)),
  TAGGED_UNITS(RENTAL_CLASS, "Tagged items that have not been sold", UNITS),
  FREE_UNITS(RENTAL_CLASS, "Tagged items Ready to Rent", UNITS),
  OUT_UNITS(RENTAL_CLASS, "Tagged items On Rent or Delivered", UNITS),
  IN_SERVICE_UNITS(RENTAL_CLASS, "Tagged items in inspection, repair or laundry", UNITS),
  UTILISATION(RENTAL_CLASS, "Share of the tagged items that is out", SHARE),
  UNIT_SHARE(RENTAL_CLASS, "Share of the class's demand that one unit bears", SHARE),
  TURNS_PER_UNIT_90D(RENTAL_CLASS, "Turns of 90 days per tagged item", FeatureShape.RATE),
  DAILY_RATE(RENTAL_CLASS, "Price of 24 hours", PRICE),
  RETAIL_PRICE(RENTAL_CLASS, "Retail price of one unit", PRICE),

  CATEGORY_TURNS_7D(CATEGORY, "turns_7d", "Customer turns of 7 days, no resale", window(7)),
  CATEGORY_TURNS_28D(CATEGORY, "turns_28d", "Customer turns of 28 days, no resale", window(28)),
  CATEGORY_TURNS_90D(CATEGORY, "turns_90d", "Customer turns of 90 days, no resale", window(90)),
  CATEGORY_TAGGED_UNITS(CATEGORY, "tagged_units", "Tagged items, no resale", UNITS),
  CATEGORY_OUT_UNITS(CATEGORY, "out_units", "Tagged items that are out, no resale", UNITS),
  CATEGORY_UTILISATION(CATEGORY, "utilisation", "Share of the tagged items that is out", SHARE),

  STORE_UNITS_7D(STORE, "line_units_7d", "Units on contract lines, 7 days", lines(7, "units")),
  STORE_UNITS_28D(STORE, "line_units_28d", "Units on contract lines, 28 days", lines(28, "units")),
  STORE_REVENUE_28D(STORE, "revenue_28d", "Revenue of contract lines, 28 days", lines(28, "usd")),

  SHOP_TURNS_7D(GLOBAL, "turns_7d", "Customer turns of 7 days, no resale", window(7)),
  SHOP_TURNS_28D(GLOBAL, "turns_28d", "Customer turns of 28 days, no resale", window(28)),
  SHOP_TURNS_90D(GLOBAL, "turns_90d", "Customer turns of 90 days, no resale", window(90)),
  MONTH_OF_YEAR(GLOBAL, "Month, shop time", calendar("month", 1, 12)),
  WEEK_OF_YEAR(GLOBAL, "ISO week, shop time", calendar("week", 1, 53)),
  DAY_OF_WEEK(GLOBAL, "Day, 1 Monday, shop time", calendar("day", 1, 7)),
  IS_WEEKEND(GLOBAL, "Saturday or Sunday", FLAG),
  IS_WEDDING_SEASON(GLOBAL, "May to September", FLAG),
  IS_HOLIDAY_SEASON(GLOBAL, "November and December", FLAG),
  IS_HOLIDAY(GLOBAL, "A public holiday", FLAG),
  DAYS_TO_HOLIDAY(GLOBAL, "Days to the next public holiday", calendar("days", 0, 366)),
  EVENTS_28D(GLOBAL, "Events of the calendar within four weeks", daily("events", 0, 10_000)),
  DAYS_TO_EVENT(GLOBAL, "Days to the next event of the calendar", daily("days", 0, 10_000)),
  TEMPERATURE_F(GLOBAL, "Mean temperature of the day", daily("fahrenheit", -80, 140)),
  HUMIDITY_PCT(GLOBAL, "Mean relative humidity of the day", daily("percent", 0, 100)),
  PRECIPITATION_IN(GLOBAL, "Precipitation of the day", daily("inches", 0, 60)),
  CONSUMER_CONFIDENCE(GLOBAL, "Index of consumer confidence", monthly("index", 0, 300)),
  UNEMPLOYMENT_RATE(GLOBAL, "Unemployment", monthly("percent", 0, 100)),
  INTEREST_RATE(GLOBAL, "Prime rate", monthly("percent", -10, 100));

  private static final Map<String, Feature> BY_KEY =
      Arrays.stream(values()).collect(Collectors.toMap(Feature::uniqueKey, Function.identity()));
  private static final Map<EntityKind, List<Feature>> BY_KIND =
      Arrays.stream(values()).collect(Collectors.groupingBy(each -> each.view.entityKind()));

  // Records of immutable members, which Error Prone cannot know.
  @SuppressWarnings("ImmutableEnumChecker")
  private final FeatureView view;

  private final String key;

  Feature(EntityKind kind, String description, FeatureShape shape) {
    this(kind, null, description, shape);
  }

  Feature(EntityKind kind, String wireName, String description, FeatureShape shape) {
    String name = wireName == null ? name().toLowerCase(Locale.ROOT) : wireName;
    this.view = shape.view(kind, name, description);
    this.key = name + "@" + view.version();
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
    return key;
  }

  /** Whether values of it are kept, rather than computed at each read. */
  public boolean isStored() {
    return view.source() != FeatureSource.DERIVED;
  }

  /** The feature of a key, if this version of the suite has it. */
  public static Optional<Feature> of(EntityKind kind, String key) {
    return Optional.ofNullable(BY_KEY.get(kind + key));
  }

  /** Features of a kind of entity, in order. */
  public static List<Feature> of(EntityKind kind) {
    return BY_KIND.get(kind);
  }

  private String uniqueKey() {
    return view.entityKind() + key;
  }
}
