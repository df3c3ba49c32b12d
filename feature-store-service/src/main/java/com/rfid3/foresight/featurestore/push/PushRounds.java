package com.rfid3.foresight.featurestore.push;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Values in rounds: none holds two values of one feature of one entity, and earlier events come in
 * earlier rounds, so that each round can be written as one change of each entity.
 */
final class PushRounds {
  private PushRounds() {}

  static List<List<PushedValue>> of(List<PushedValue> values) {
    List<List<PushedValue>> rounds = new ArrayList<>();
    Map<String, Integer> times = new HashMap<>();
    values.stream()
        .sorted(Comparator.comparing(value -> value.measured().eventTime()))
        .forEach(
            value -> {
              int round = times.merge(value.key(), 1, Integer::sum) - 1;
              if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
              }
              rounds.get(round).add(value);
            });
    return rounds;
  }
}
