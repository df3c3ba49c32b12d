package com.rfid3.foresight.localstack.shop.demand;

import com.rfid3.foresight.localstack.shop.catalog.Category;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/** Yearly events that lift one week's demand for what they need. */
public enum Occasion {
  GRADUATION(1.9, "TABLE TENT MACHINE RESALE"),
  INDEPENDENCE_DAY(1.6, "TENT MACHINE RESALE"),
  LABOR_DAY(1.4, "TABLE TENT MACHINE"),
  NEW_YEAR(1.7, "LINEN PACK");

  private final double lift;
  private final String kinds;

  Occasion(double lift, String kinds) {
    this.lift = lift;
    this.kinds = kinds;
  }

  /** Product of the lifts of all events in the week; one in an ordinary week. */
  public static double factor(Category category, LocalDate monday) {
    double factor = 1;
    for (Occasion occasion : values()) {
      if (occasion.kinds.contains(category.kind().name()) && occasion.fallsInto(monday)) {
        factor *= occasion.lift;
      }
    }
    return factor;
  }

  /** Whether the event's day lies in the week that starts on the Monday. */
  public boolean fallsInto(LocalDate monday) {
    return isWithin(dayIn(monday.getYear()), monday)
        || isWithin(dayIn(monday.getYear() + 1), monday);
  }

  /** Demand factor of the event's week for what it needs. */
  public double lift() {
    return lift;
  }

  private static boolean isWithin(LocalDate day, LocalDate monday) {
    return !day.isBefore(monday) && day.isBefore(monday.plusWeeks(1));
  }

  private LocalDate dayIn(int year) {
    return switch (this) {
      case GRADUATION -> LocalDate.of(year, Month.JUNE, 6);
      case INDEPENDENCE_DAY -> LocalDate.of(year, Month.JULY, 4);
      case LABOR_DAY ->
          LocalDate.of(year, Month.SEPTEMBER, 1)
              .with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
      case NEW_YEAR -> LocalDate.of(year, Month.DECEMBER, 31);
    };
  }
}
