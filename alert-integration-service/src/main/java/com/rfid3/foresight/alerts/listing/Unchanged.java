package com.rfid3.foresight.alerts.listing;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/**
 * Rows that are read again and again, in the order of their ids: one that has not changed stays the
 * object it was, so that a second reading of a long list does not need the memory of a second list.
 */
final class Unchanged<T> implements UnaryOperator<T> {
  private final List<T> before;
  private final ToLongFunction<T> id;
  private int next;

  Unchanged(List<T> before, ToLongFunction<T> id) {
    this.before = before;
    this.id = id;
  }

  @Override
  public T apply(T read) {
    long wanted = id.applyAsLong(read);
    while (next < before.size() && id.applyAsLong(before.get(next)) < wanted) {
      next++;
    }
    return next < before.size() && before.get(next).equals(read) ? before.get(next) : read;
  }
}
