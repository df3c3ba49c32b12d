package com.rfid3.foresight.gateway.overlay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a page's content security policies let a script and a style of the same origin in, and by
 * which nonce. A tag that a policy would block is not added at all.
 */
final class PagePolicy {
  /** No nonce is needed. */
  static final String NO_NONCE = "";

  private static final Pattern NONCE = Pattern.compile("'nonce-([A-Za-z0-9+/_-]+={0,2})'");
  private static final List<String> SCRIPT =
      List.of("script-src-elem", "script-src", "default-src");
  private static final List<String> STYLE = List.of("style-src-elem", "style-src", "default-src");

  private final List<Sources> governing = new ArrayList<>();
  private boolean sandboxed;

  private PagePolicy() {}

  /** The nonce to use, {@link #NO_NONCE}, or empty where the tags would be blocked. */
  static Optional<String> nonceUnder(List<String> headers, List<String> metas) {
    PagePolicy policy = new PagePolicy();
    headers.stream().flatMap(value -> Arrays.stream(value.split(",", -1))).forEach(policy::add);
    metas.forEach(policy::add);
    return policy.nonce();
  }

  private void add(String policy) {
    Map<String, String> directives = new HashMap<>();
    for (String directive : policy.split(";", -1)) {
      String[] nameAndValue = directive.strip().split("\\s+", 2);
      // The first of a name holds. (CSP 3, 2.2.1)
      directives.putIfAbsent(
          nameAndValue[0].toLowerCase(Locale.ROOT), nameAndValue.length > 1 ? nameAndValue[1] : "");
    }
    String sandbox = directives.get("sandbox");
    sandboxed |= sandbox != null && !sandbox.contains("allow-scripts");
    govern(directives, SCRIPT);
    govern(directives, STYLE);
  }

  private void govern(Map<String, String> directives, List<String> names) {
    names.stream()
        .map(directives::get)
        .filter(value -> value != null)
        .findFirst()
        .map(Sources::of)
        .ifPresent(governing::add);
  }

  private Optional<String> nonce() {
    List<Sources> strict = governing.stream().filter(sources -> !sources.own()).toList();
    if (sandboxed) {
      return Optional.empty();
    }
    if (strict.isEmpty()) {
      return Optional.of(NO_NONCE);
    }
    return strict.getFirst().nonces().stream()
        .filter(nonce -> strict.stream().allMatch(sources -> sources.nonces().contains(nonce)))
        .findFirst();
  }

  /** What one directive allows: the page's own origin, or tags that carry one of these nonces. */
  private record Sources(boolean own, List<String> nonces) {
    static Sources of(String value) {
      List<String> words = List.of(value.toLowerCase(Locale.ROOT).strip().split("\\s+"));
      boolean byAddress = words.contains("'self'") || words.contains("*");
      List<String> nonces = NONCE.matcher(value).results().map(found -> found.group(1)).toList();
      return new Sources(byAddress && !words.contains("'strict-dynamic'"), nonces);
    }
  }
}
