package com.rfid3.foresight.gateway.overlay;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Marks the entity tags of pages that carry the overlay, so that a browser or cache never takes one
 * with it for one without.
 */
final class OverlayVersion {
  private static final String MARK = "-foresight";

  private OverlayVersion() {}

  /** The tag of a page with the overlay; weak, for its bytes are not the legacy application's. */
  static String marked(String legacyTag) {
    String opaque = legacyTag.startsWith("W/") ? legacyTag.substring(2) : legacyTag;
    String inner =
        opaque.endsWith("\"") && opaque.length() > 1
            ? opaque.substring(0, opaque.length() - 1)
            : "\"" + opaque;
    return "W/" + inner + MARK + "\"";
  }

  /**
   * What to ask the legacy application for instead of {@code ifNoneMatch}: its own tags of those
   * pages that carried the overlay. Empty where the caller has none of them.
   */
  static Optional<String> unmarked(String ifNoneMatch) {
    String theirs =
        Arrays.stream(ifNoneMatch.split(",", -1))
            .map(String::strip)
            .filter(tag -> tag.endsWith(MARK + "\""))
            .map(tag -> tag.substring(0, tag.length() - MARK.length() - 1) + "\"")
            .flatMap(OverlayVersion::weakAndStrong)
            .collect(Collectors.joining(", "));
    return theirs.isEmpty() ? Optional.empty() : Optional.of(theirs);
  }

  // Whether theirs was weak is not kept, and comparing for If-None-Match is weak anyway.
  private static Stream<String> weakAndStrong(String weak) {
    return Stream.of(weak, weak.substring(2));
  }
}
