package com.rfid3.foresight.benchmarks.alerts;

import com.rfid3.foresight.alerts.merge.Sources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The reference: alerts as plain label sets, rescanned whole each time. Each set is put in order
 * and hashed for its fingerprint, put into the group that its labels spell, and all are sorted. No
 * correlation and no reasons: it does less than what stands beside it.
 */
final class LinearRescan {
  private final List<Map<String, String>> alerts = new ArrayList<>();

  LinearRescan(Sources sources) {
    sources
        .existing()
        .forEach(
            alert ->
                add(
                    "health_" + alert.id(),
                    alert.severity().name(),
                    alert.subject().tagId(),
                    alert.type().wire()));
    sources
        .predicted()
        .forEach(
            alert ->
                add(
                    alert.id().wire(),
                    alert.proposal().weight().severity().name(),
                    alert.proposal().aim().id(),
                    alert.proposal().kind()));
  }

  private void add(String id, String severity, String item, String kind) {
    alerts.add(new HashMap<>(Map.of("id", id, "severity", severity, "item", item, "kind", kind)));
  }

  /** The alerts in order, once per fingerprint. */
  List<Map<String, String>> merged() {
    Map<Long, Map<String, String>> known = new HashMap<>();
    Map<String, List<Map<String, String>>> groups = new HashMap<>();
    for (Map<String, String> alert : alerts) {
      if (known.putIfAbsent(print(alert), alert) == null) {
        String group = "item=" + alert.get("item");
        groups.computeIfAbsent(group, none -> new ArrayList<>()).add(alert);
      }
    }
    List<Map<String, String>> all = new ArrayList<>();
    groups.values().forEach(all::addAll);
    all.sort(
        Comparator.comparing((Map<String, String> alert) -> alert.get("severity"))
            .thenComparing(alert -> alert.get("id")));
    return all;
  }

  /** A page the plain way: everything again, then a part of it. */
  List<Map<String, String>> page(int from, int limit) {
    return merged().subList(from, from + limit);
  }

  private static long print(Map<String, String> labels) {
    long hash = 0xcbf29ce484222325L;
    for (Map.Entry<String, String> label : new TreeMap<>(labels).entrySet()) {
      hash = add(add(hash, label.getKey()), label.getValue());
    }
    return hash;
  }

  private static long add(long hash, String text) {
    long next = hash;
    for (int i = 0; i < text.length(); i++) {
      next = (next ^ text.charAt(i)) * 0x100000001b3L;
    }
    return (next ^ 255) * 0x100000001b3L;
  }
}
