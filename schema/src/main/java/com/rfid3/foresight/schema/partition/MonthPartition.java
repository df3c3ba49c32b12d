package com.rfid3.foresight.schema.partition;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** The partition that holds one month of features. */
record MonthPartition(YearMonth month) {
  static final String CATCH_ALL = "p_max";
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'p'yyyyMM");

  static MonthPartition named(String name) {
    return new MonthPartition(YearMonth.parse(name, NAME));
  }

  String name() {
    return month.format(NAME);
  }

  /** The first moment after the month, as SQL reads it. */
  String end() {
    return month.plusMonths(1) + "-01 00:00:00";
  }

  String definition() {
    return "PARTITION %s VALUES LESS THAN ('%s')".formatted(name(), end());
  }
}
