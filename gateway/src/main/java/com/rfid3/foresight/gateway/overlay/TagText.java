package com.rfid3.foresight.gateway.overlay;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads attributes from the text of one tag. */
final class TagText {
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([^\\s\"'<>/=]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'<>]+))");

  private TagText() {}

  /** The content security policy that a meta tag states. */
  static Optional<String> policyOf(String tag) {
    boolean states =
        attribute(tag, "http-equiv")
            .filter("content-security-policy"::equalsIgnoreCase)
            .isPresent();
    return states ? attribute(tag, "content").map(TagText::unescaped) : Optional.empty();
  }

  static Optional<String> attribute(String tag, String name) {
    Matcher found = ATTRIBUTE.matcher(tag);
    while (found.find()) {
      if (found.group(1).equalsIgnoreCase(name)) {
        return Optional.of(firstOf(found.group(2), found.group(3), found.group(4)));
      }
    }
    return Optional.empty();
  }

  private static String firstOf(String quoted, String singleQuoted, String bare) {
    return quoted != null ? quoted : singleQuoted != null ? singleQuoted : bare;
  }

  private static String unescaped(String value) {
    return value.replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&");
  }
}
