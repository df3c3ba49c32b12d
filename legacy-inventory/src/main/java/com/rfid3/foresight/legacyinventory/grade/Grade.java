package com.rfid3.foresight.legacyinventory.grade;

import java.util.Arrays;
import java.util.Optional;

/** Grades of an item, from best to worst, in the spelling of the legacy tables. */
public enum Grade {
  A_PLUS("A+"),
  A("A"),
  A_MINUS("A-"),
  B_PLUS("B+"),
  B("B"),
  B_MINUS("B-"),
  C("C"),
  C_MINUS("C-");

  private final String spelling;

  Grade(String spelling) {
    this.spelling = spelling;
  }

  public String spelling() {
    return spelling;
  }

  /** The grade that a legacy value spells, or none for null, blank and unknown values. */
  public static Optional<Grade> of(String value) {
    return Arrays.stream(values())
        .filter(grade -> value != null && grade.spelling.equalsIgnoreCase(value.strip()))
        .findFirst();
  }

  /** Grades lost since an earlier grade: positive after a decline, negative after a repair. */
  public int stepsBelow(Grade earlier) {
    return ordinal() - earlier.ordinal();
  }
}
