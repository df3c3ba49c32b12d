package com.rfid3.foresight.gateway.overlay;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The two tags that put the overlay on a page. */
final class OverlayTags {
  static final String STYLE = "/static/css/predictive-integration.css";
  static final String SCRIPT = "/static/js/predictive-integration.js";

  private OverlayTags() {}

  /** The tags as these policies let them be; empty where they would be blocked. */
  static Optional<byte[]> under(List<String> headerPolicies, List<String> pagePolicies) {
    return PagePolicy.nonceUnder(headerPolicies, pagePolicies)
        .map(nonce -> with(nonce).getBytes(StandardCharsets.US_ASCII));
  }

  private static String with(String nonce) {
    String attribute = nonce.equals(PagePolicy.NO_NONCE) ? "" : " nonce=\"" + nonce + "\"";
    return "<link rel=\"stylesheet\" href=\"%s\"%s><script type=\"module\" src=\"%s\"%s></script>"
        .formatted(STYLE, attribute, SCRIPT, attribute);
  }
}
