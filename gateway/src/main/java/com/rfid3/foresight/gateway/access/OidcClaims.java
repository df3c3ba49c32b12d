package com.rfid3.foresight.gateway.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.platform.identity.Caller;
import com.rfid3.foresight.platform.identity.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the claims of a token, found to be genuine, make of its bearer. */
final class OidcClaims {
  private static final int LONGEST = 180;

  private OidcClaims() {}

  /** The pass; refused where the claims give no role or name nobody. */
  static Pass passOf(JsonNode claims, OidcSettings settings) {
    String subject = claims.path("sub").asText("");
    Optional<Role> role = role(claims, settings);
    if (subject.isEmpty() || role.isEmpty()) {
      return Pass.REFUSED;
    }
    String id = "oidc:" + harmless(subject);
    Caller caller = new Caller(id, role.get(), harmless(word(claims, settings.storeClaim())));
    String segment = harmless(word(claims, settings.segmentClaim()));
    return new Pass(new Visitor(caller, segment, id), Pass.Means.BEARER, Set.of(), "");
  }

  private static Optional<Role> role(JsonNode claims, OidcSettings settings) {
    return words(claims.at(settings.roleClaim())).stream()
        .map(word -> settings.roles().getOrDefault(word, word))
        .map(Role::named)
        .flatMap(Optional::stream)
        .filter(role -> role != Role.ANONYMOUS)
        .max(Comparator.naturalOrder());
  }

  private static String word(JsonNode claims, String pointer) {
    return words(claims.at(pointer)).stream().findFirst().orElse("");
  }

  private static List<String> words(JsonNode claim) {
    if (!claim.isArray()) {
      return claim.isTextual() ? List.of(claim.asText()) : List.of();
    }
    List<String> words = new ArrayList<>();
    claim.forEach(each -> words.add(each.asText()));
    return words;
  }

  // It travels in headers and stands in logs.
  private static String harmless(String text) {
    String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
    return encoded.substring(0, Math.min(LONGEST, encoded.length()));
  }
}
