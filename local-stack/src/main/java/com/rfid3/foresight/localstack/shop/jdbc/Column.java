package com.rfid3.foresight.localstack.shop.jdbc;

import java.util.Optional;
import java.util.function.Function;

/**
 * A column and how a row fills it.
 *
 * @param name as in the table
 * @param value what to bind; an empty {@link Optional} becomes NULL
 */
record Column<R>(String name, Function<R, Optional<?>> value) {

  /** A column that every row fills. */
  static <R> Column<R> of(String name, Function<R, ?> value) {
    return new Column<>(name, row -> Optional.of(value.apply(row)));
  }

  /** A text column that is NULL where the row's text is empty. */
  static <R> Column<R> text(String name, Function<R, String> value) {
    return new Column<>(name, row -> Optional.of(value.apply(row)).filter(v -> !v.isEmpty()));
  }
}
