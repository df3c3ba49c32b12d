package com.rfid3.foresight.alerts.policy;

import java.util.List;
import java.util.Set;

/** A rule as data, made by people and kept in a table. */
public sealed interface Rule {

  /** Its number in the table; 0 for one that is only being tried. */
  long id();

  /** The alerts it is about. */
  Matchers matchers();

  /** The name by which alerts refer to it. */
  default String wire() {
    return "rule_" + id();
  }

  /** Folds alerts while another stands that matches {@code by} and agrees in {@code equal}. */
  record Inhibit(long id, Matchers matchers, Matchers by, List<Field> equal) implements Rule {}

  /** Puts alerts into groups by these fields. */
  record Group(long id, Matchers matchers, List<Field> by) implements Rule {}

  /** Sends alerts to these channels, whatever their severity. */
  record Notify(long id, Matchers matchers, Set<String> channels) implements Rule {}

  /** Opens and closes alerts at other probabilities than usual. */
  record Threshold(long id, Matchers matchers, double open, double close) implements Rule {}
}
