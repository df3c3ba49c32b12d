package com.rfid3.foresight.localstack.keys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a key is for.
 *
 * @param name of the person or program, shown in logs and audit
 * @param store the only store it may see, or empty for every store
 * @param segment group for the feature flags, such as {@code beta}, or empty
 * @param scopes families of routes it may use, such as {@code alerts}, or none for all
 * @param expiresAt empty for a key that does not expire
 */
public record KeyGrant(
    String name,
    String role,
    String store,
    String segment,
    List<String> scopes,
    Optional<Instant> expiresAt) {
  private static final List<String> ROLES = List.of("viewer", "planner", "approver", "admin");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,59}");
  private static final Pattern STORE = Pattern.compile("[A-Za-z0-9]{0,10}");
  private static final Pattern WORD = Pattern.compile("[a-z-]{0,40}");

  public KeyGrant {
    scopes = List.copyOf(scopes);
    require(NAME, name, "A name has letters, digits and . _ @ -, at most 60");
    require(STORE, store, "A store has letters and digits, at most 10");
    require(WORD, segment, "A segment has small letters and -, at most 40");
    for (var scope : scopes) {
      require(WORD, scope, "A scope is the first word of a route, such as alerts");
    }
    if (!ROLES.contains(role)) {
      throw new IllegalArgumentException("A role is one of " + ROLES);
    }
  }

  /** A key for everything, as the first {@code up} makes it. */
  public static KeyGrant administrator(String name) {
    return new KeyGrant(name, "admin", "", "", List.of(), Optional.empty());
  }

  private static void require(Pattern form, String text, String otherwise) {
    if (!form.matcher(text).matches()) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
