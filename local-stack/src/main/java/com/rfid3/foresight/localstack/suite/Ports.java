package com.rfid3.foresight.localstack.suite;

import com.rfid3.foresight.localstack.server.FreePort;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The port of each part, on 127.0.0.1. */
record Ports(Map<Part, Integer> byPart) {

  Ports {
    byPart = Map.copyOf(byPart);
  }

  /**
   * The usual ports, each unless its setting names another.
   *
   * @throws IllegalArgumentException naming the setting that holds no port
   */
  static Ports of(Map<String, String> environment) {
    var ports = new EnumMap<Part, Integer>(Part.class);
    for (var part : Part.values()) {
      var text = environment.getOrDefault(part.portSetting(), "" + part.usualPort());
      ports.put(part, parse(part, text.strip()));
    }
    return new Ports(ports);
  }

  private static int parse(Part part, String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new IllegalArgumentException(part.portSetting() + "=" + text + " is not a port");
    }
    return Integer.parseInt(text);
  }

  int of(Part part) {
    return byPart.get(part);
  }

  String url(Part part) {
    return "http://127.0.0.1:" + of(part);
  }

  /** One sentence for each port that somebody else holds. */
  List<String> complaints(boolean withUnleash) {
    return Arrays.stream(Part.values())
        .filter(part -> withUnleash || !part.isOptional())
        .filter(part -> !FreePort.isFree(of(part)))
        .map(
            part ->
                "Port %d of the %s is taken: set %s to a free one, or end what listens there."
                    .formatted(of(part), part.label(), part.portSetting()))
        .toList();
  }
}
