package com.rfid3.foresight.gateway.routes;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A path with places for ids. It is compared segment by segment while everything is still encoded,
 * so that an id may hold an encoded slash and a slash is never part of an id.
 */
public record PathTemplate(String text) {
  private static final String INTEGRATED = "integrated";

  /** Whether this path, without dots and still encoded, is of this form. */
  boolean matches(List<String> segments) {
    List<String> own = segments(text);
    if (own.size() != segments.size()) {
      return false;
    }
    for (int i = 0; i < own.size(); i++) {
      boolean place = own.get(i).startsWith("{");
      String given = segments.get(i);
      if (place ? given.isEmpty() : !own.get(i).equals(given)) {
        return false;
      }
    }
    return true;
  }

  /** The id in the first place, decoded; empty where the path has none. */
  public Optional<String> idIn(String path) {
    List<String> own = segments(text);
    List<String> given = segments(path);
    for (int i = 0; i < own.size() && i < given.size(); i++) {
      if (own.get(i).startsWith("{")) {
        return Optional.of(decoded(given.get(i)));
      }
    }
    return Optional.empty();
  }

  String scope() {
    List<String> own = segments(text);
    return own.getFirst().equals(INTEGRATED) ? own.get(1) : own.getFirst();
  }

  static List<String> segments(String path) {
    return Arrays.asList(path.split("/", -1));
  }

  // A plus is a plus in a path.
  private static String decoded(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
