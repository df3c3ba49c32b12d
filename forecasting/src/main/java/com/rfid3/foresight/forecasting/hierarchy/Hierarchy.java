package com.rfid3.foresight.forecasting.hierarchy;

import java.util.LinkedHashMap;
import java.util.List;

/**
 * A total, its groups and the series in them. Nodes are numbered: the total is 0, then the groups
 * in the order of their first series, then the series in the order given.
 */
public final class Hierarchy {
  private final List<String> groups;
  private final int[] groupOf;

  private Hierarchy(List<String> groups, int[] groupOf) {
    this.groups = groups;
    this.groupOf = groupOf;
  }

  /**
   * A hierarchy of as many series as there are entries.
   *
   * @param groupOfEach the group that each series belongs to
   * @throws IllegalArgumentException without any series
   */
  public static Hierarchy of(List<String> groupOfEach) {
    if (groupOfEach.isEmpty()) {
      throw new IllegalArgumentException("a hierarchy holds at least one series");
    }
    var numbers = new LinkedHashMap<String, Integer>();
    int[] groupOf = new int[groupOfEach.size()];
    for (int i = 0; i < groupOf.length; i++) {
      String group = groupOfEach.get(i);
      numbers.putIfAbsent(group, numbers.size());
      groupOf[i] = numbers.get(group);
    }
    return new Hierarchy(List.copyOf(numbers.keySet()), groupOf);
  }

  /** The number of nodes: the total, the groups and the series. */
  public int nodes() {
    return 1 + groups.size() + groupOf.length;
  }

  /** The number of series at the bottom. */
  public int series() {
    return groupOf.length;
  }

  /** The groups in the order of their nodes. */
  public List<String> groups() {
    return groups;
  }

  /** The node of a group. */
  public int nodeOfGroup(String group) {
    return 1 + groups.indexOf(group);
  }

  /** The node of the i-th series. */
  public int nodeOfSeries(int i) {
    return 1 + groups.size() + i;
  }

  /**
   * Sums from the series up.
   *
   * @param bottom {@code bottom[i][s]}: the i-th series at step s
   * @return {@code [node][s]}
   */
  public double[][] bottomUp(double[][] bottom) {
    double[][] all = new double[nodes()][bottom[0].length];
    for (int i = 0; i < bottom.length; i++) {
      all[nodeOfSeries(i)] = bottom[i].clone();
      for (int step = 0; step < bottom[i].length; step++) {
        all[0][step] += bottom[i][step];
        all[1 + groupOf[i]][step] += bottom[i][step];
      }
    }
    return all;
  }

  /**
   * How far nodes are from adding up: row 0 is the total minus its groups, row 1 + g the g-th group
   * minus its series.
   *
   * @param all {@code [node][column]}
   */
  double[][] gaps(double[][] all) {
    double[][] gaps = new double[1 + groups.size()][];
    for (int row = 0; row < gaps.length; row++) {
      gaps[row] = all[row].clone();
    }
    for (int g = 0; g < groups.size(); g++) {
      subtract(gaps[0], all[1 + g]);
    }
    for (int i = 0; i < groupOf.length; i++) {
      subtract(gaps[1 + groupOf[i]], all[nodeOfSeries(i)]);
    }
    return gaps;
  }

  private static void subtract(double[] from, double[] part) {
    for (int column = 0; column < from.length; column++) {
      from[column] -= part[column];
    }
  }

  /** The coefficient of a node in a row of {@link #gaps}: 1, −1 or 0. */
  int coefficient(int row, int node) {
    if (node == row) {
      return 1;
    }
    if (node <= groups.size()) {
      return row == 0 && node > 0 ? -1 : 0;
    }
    return 1 + groupOf[node - 1 - groups.size()] == row ? -1 : 0;
  }

  /** The rows of {@link #gaps}. */
  int constraints() {
    return 1 + groups.size();
  }
}
