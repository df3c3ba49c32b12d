package com.rfid3.foresight.prediction.demand;

import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.forecasting.Forecaster;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.hierarchy.Hierarchy;
import com.rfid3.foresight.forecasting.hierarchy.MinimumTrace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the forecasts of classes, categories and the shop add up, by minimum trace with shrinkage,
 * each node moved by how little its past errors say it is to be trusted.
 *
 * <p>Classes too small to be forecast are part of a rest per category, so that sums hold. What adds
 * up is served only where, on later weeks that the weights had not seen, it told the classes at
 * least as well as what did not.
 */
final class Reconciliation {
  private static final int ORIGINS = 8;
  private static final int LEARNT = 4;
  private static final int STEPS = 4;
  private static final int SHORTEST = 8;

  private final Forecaster forecaster;
  private final int weeks;
  private final List<Node> nodes = new ArrayList<>();
  private final Hierarchy hierarchy;

  /** A node: its forecast where one is served, and its units in the common weeks. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Node(JudgedForecast served, double[] units) {}

  private Reconciliation(
      Forecaster forecaster, Node total, Map<String, List<Node>> groups, Map<String, Node> heads) {
    this.forecaster = forecaster;
    this.weeks = total.units.length;
    var groupOfEach = new ArrayList<String>();
    groups.forEach((name, members) -> members.forEach(member -> groupOfEach.add(name)));
    this.hierarchy = Hierarchy.of(groupOfEach);
    nodes.add(total);
    hierarchy.groups().forEach(name -> nodes.add(heads.get(name)));
    groups.values().forEach(nodes::addAll);
  }

  /**
   * The same forecasts, those of what is rented adding up where that serves.
   *
   * @param judged forecasts of any targets
   */
  static List<JudgedForecast> of(List<JudgedForecast> judged, Forecaster forecaster) {
    var total =
        judged.stream()
            .filter(each -> each.series().target().kind() == TargetKind.TOTAL)
            .findFirst();
    return total
        .flatMap(
            shop -> {
              var same =
                  judged.stream()
                      .filter(each -> !each.series().consumed())
                      .filter(
                          each ->
                              each.series().basis().witness() == shop.series().basis().witness())
                      .toList();
              return built(shop, same, forecaster);
            })
        .map(built -> built.applied(judged))
        .orElse(judged);
  }

  private static java.util.Optional<Reconciliation> built(
      JudgedForecast shop, List<JudgedForecast> rented, Forecaster forecaster) {
    int weeks = shop.series().units().length();
    var groups = new TreeMap<String, List<Node>>();
    var heads = new TreeMap<String, Node>();
    double[] rest = units(shop, weeks);
    for (JudgedForecast each : rented) {
      if (each.series().target().kind() == TargetKind.CATEGORY) {
        String name = each.series().target().id();
        Node head = new Node(each, units(each, weeks));
        double[] unforecast = head.units.clone();
        var members = new ArrayList<Node>();
        for (JudgedForecast one : rented) {
          boolean within =
              one.series().target().kind() == TargetKind.RENTAL_CLASS
                  && name.equals(one.series().category());
          if (within) {
            members.add(new Node(one, units(one, weeks)));
            subtract(unforecast, members.getLast().units);
          }
        }
        members.add(new Node(null, unforecast));
        groups.put(name, members);
        heads.put(name, head);
        subtract(rest, head.units);
      }
    }
    if (groups.isEmpty() || weeks < ORIGINS + STEPS + SHORTEST) {
      return java.util.Optional.empty();
    }
    // Categories too small to be forecast, and what is in none.
    groups.put("\uffff", List.of(new Node(null, rest)));
    heads.put("\uffff", new Node(null, rest.clone()));
    Node total = new Node(shop, units(shop, weeks));
    return java.util.Optional.of(new Reconciliation(forecaster, total, groups, heads));
  }

  private static double[] units(JudgedForecast judged, int weeks) {
    double[] own = judged.series().units().values();
    double[] aligned = new double[weeks];
    for (int back = 1; back <= Math.min(weeks, own.length); back++) {
      double value = own[own.length - back];
      aligned[weeks - back] = Double.isNaN(value) ? 0 : value;
    }
    return aligned;
  }

  private static void subtract(double[] from, double[] part) {
    for (int week = 0; week < from.length; week++) {
      from[week] = Math.max(0, from[week] - part[week]);
    }
  }

  private List<JudgedForecast> applied(List<JudgedForecast> judged) {
    double[][][] past = new double[ORIGINS][][];
    for (int origin = 0; origin < ORIGINS; origin++) {
      past[origin] = forecasts(weeks - STEPS - ORIGINS + 1 + origin, STEPS);
    }
    var learnt = new MinimumTrace(hierarchy, errors(past, LEARNT));
    double apart = 0;
    double together = 0;
    for (int origin = LEARNT; origin < ORIGINS; origin++) {
      apart += missed(past[origin], origin);
      together += missed(learnt.reconciledCounts(past[origin]), origin);
    }
    if (together > apart) {
      return judged;
    }
    return moved(judged, new MinimumTrace(hierarchy, errors(past, ORIGINS)));
  }

  private List<JudgedForecast> moved(List<JudgedForecast> judged, MinimumTrace all) {
    int steps = nodes.getFirst().served.forecast().horizon();
    double[][] base = forecasts(weeks, steps);
    for (int node = 0; node < nodes.size(); node++) {
      JudgedForecast served = nodes.get(node).served;
      if (served != null && served.forecast().horizon() >= steps) {
        base[node] = Arrays.copyOf(served.forecast().mean(), steps);
      }
    }
    double[][] added = all.reconciledCounts(base);
    var moved = new ArrayList<>(judged);
    for (int node = 0; node < nodes.size(); node++) {
      JudgedForecast served = nodes.get(node).served;
      int place = served == null ? -1 : judged.indexOf(served);
      if (place >= 0) {
        moved.set(place, served.reconciled(factors(served, base[node], added[node])));
      }
    }
    return moved;
  }

  private static double[] factors(JudgedForecast served, double[] base, double[] added) {
    double[] factors = new double[Math.max(served.path().steps(), served.forecast().horizon())];
    for (int step = 0; step < factors.length; step++) {
      int at = Math.min(step, base.length - 1);
      factors[step] = base[at] > 0 ? added[at] / base[at] : 1;
    }
    return factors;
  }

  private double[][] forecasts(int origin, int steps) {
    var panel = new ArrayList<Series>();
    for (Node node : nodes) {
      panel.add(Series.ofCounts(Arrays.copyOf(node.units, origin)));
    }
    double[][] means = new double[nodes.size()][];
    for (int node = 0; node < means.length; node++) {
      means[node] = forecaster.forecast(panel.get(node), steps).mean();
    }
    return means;
  }

  // Errors of the sums over the steps: what 30 days are made of.
  private double[][] errors(double[][][] past, int origins) {
    double[][] errors = new double[nodes.size()][origins];
    for (int node = 0; node < errors.length; node++) {
      for (int origin = 0; origin < origins; origin++) {
        errors[node][origin] = error(past[origin], node, origin);
      }
    }
    return errors;
  }

  private double error(double[][] means, int node, int origin) {
    int from = weeks - STEPS - ORIGINS + 1 + origin;
    double error = 0;
    for (int step = 0; step < STEPS; step++) {
      error += nodes.get(node).units[from + step] - means[node][step];
    }
    return error;
  }

  private double missed(double[][] means, int origin) {
    double missed = 0;
    for (int i = 0; i < hierarchy.series(); i++) {
      missed += Math.abs(error(means, hierarchy.nodeOfSeries(i), origin));
    }
    return missed;
  }
}
