package com.rfid3.foresight.featurestore.derived;

import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.value.Measurement;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.EnumMap;
import java.util.Map;

/** What the calendar says of a shop day: known of any day, past or to come. */
final class CalendarFeatures {
  private static final int MAY = 5;
  private static final int SEPTEMBER = 9;
  private static final int NOVEMBER = 11;

  private CalendarFeatures() {}

  static Map<Feature, Measurement> at(Instant asOf, ShopTime shop) {
    LocalDate day = shop.dateOf(asOf);
    Instant since = shop.startOf(day);
    int month = day.getMonthValue();
    Map<Feature, Measurement> values = new EnumMap<>(Feature.class);
    put(values, Feature.MONTH_OF_YEAR, month, since);
    put(values, Feature.WEEK_OF_YEAR, day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), since);
    put(values, Feature.DAY_OF_WEEK, day.getDayOfWeek().getValue(), since);
    put(
        values,
        Feature.IS_WEEKEND,
        flag(day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0),
        since);
    put(values, Feature.IS_WEDDING_SEASON, flag(month >= MAY && month <= SEPTEMBER), since);
    put(values, Feature.IS_HOLIDAY_SEASON, flag(month >= NOVEMBER), since);
    put(values, Feature.IS_HOLIDAY, flag(HolidayCalendar.isHoliday(day)), since);
    put(values, Feature.DAYS_TO_HOLIDAY, HolidayCalendar.daysToNext(day), since);
    return values;
  }

  private static void put(
      Map<Feature, Measurement> values, Feature feature, int value, Instant since) {
    values.put(feature, Measurement.of(value, since));
  }

  private static int flag(boolean holds) {
    return holds ? 1 : 0;
  }
}
