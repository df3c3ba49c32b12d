package com.rfid3.foresight.gateway.routes;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A path with places for ids. It is compared segment by segment while everything is still encoded,
 * so that an id may hold an encoded slash and a slash is never part of an id.
 *
 * @param segments the text between its slashes
 */
public record PathTemplate(String text, List<String> segments) {
  private static final String INTEGRATED = "integrated";

  PathTemplate(String text) {
    this(text, segments(text));
  }

  /** Whether this path, without dots and still encoded, is of this form. */
  boolean matches(List<String> asked) {
    if (segments.size() != asked.size()) {
      return false;
    }
    for (int i = 0; i < segments.size(); i++) {
      boolean place = segments.get(i).startsWith("{");
      String given = asked.get(i);
      if (place ? given.isEmpty() : !segments.get(i).equals(given)) {
        return false;
      }
    }
    return true;
  }

  /** The id in the first place, decoded; empty where the path has none. */
  public Optional<String> idIn(String path) {
    List<String> given = segments(path);
    for (int i = 0; i < segments.size() && i < given.size(); i++) {
      if (segments.get(i).startsWith("{")) {
        return Optional.of(decoded(given.get(i)));
      }
    }
    return Optional.empty();
  }

  String scope() {
    return segments.getFirst().equals(INTEGRATED) ? segments.get(1) : segments.getFirst();
  }

  static List<String> segments(String path) {
    return List.of(path.split("/", -1));
  }

  // A plus is a plus in a path.
  private static String decoded(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
