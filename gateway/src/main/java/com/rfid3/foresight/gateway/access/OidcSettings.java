package com.rfid3.foresight.gateway.access;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** What the tokens of the identity provider mean here. Claims are JSON pointers. */
@ConfigMapping(prefix = "foresight.access.oidc")
public interface OidcSettings {

  boolean enabled();

  /** Where a token says the role; a word, or a list of which the highest counts. */
  String roleClaim();

  /** Where it says the only store; none for every store. */
  String storeClaim();

  String segmentClaim();

  /** What the provider's words for roles mean; those not named mean themselves. */
  Map<String, String> roles();
}
