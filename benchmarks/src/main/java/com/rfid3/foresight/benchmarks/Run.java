package com.rfid3.foresight.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A benchmark to be run, and what it is told. */
record Run(String name, List<String> options) {

  /**
   * What was asked for: nothing means each benchmark; several names stand in one word, with commas;
   * options go to a single name. Empty where a name is not known.
   */
  static Optional<List<Run>> asked(String[] arguments, Set<String> known) {
    if (arguments.length == 0) {
      return Optional.of(each(new TreeSet<>(known), List.of()));
    }
    var names = List.of(arguments[0].split(","));
    var options = Arrays.asList(arguments).subList(1, arguments.length);
    boolean sound = known.containsAll(names) && (names.size() == 1 || options.isEmpty());
    return sound ? Optional.of(each(names, options)) : Optional.empty();
  }

  private static List<Run> each(Iterable<String> names, List<String> options) {
    var runs = new ArrayList<Run>();
    names.forEach(name -> runs.add(new Run(name, List.copyOf(options))));
    return List.copyOf(runs);
  }
}
