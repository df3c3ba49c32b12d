package com.rfid3.foresight.gateway.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePolicyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // policy | nonce to use, "none" where none is needed, "blocked" where no tag may be added
        "default-src 'self' | none",
        "img-src *; object-src 'none' | none",
        "default-src * | none",
        "default-src 'none' | blocked",
        "script-src 'self' | none",
        "script-src 'nonce-a1B+/=='; style-src 'self' | a1B+/==",
        "SCRIPT-SRC 'nonce-a1' | a1",
        "script-src 'nonce-a1' 'strict-dynamic' 'self' | a1",
        "script-src 'strict-dynamic' 'self' | blocked",
        "script-src 'self'; script-src 'none' | none",
        "script-src 'self'; style-src 'none' | blocked",
        "script-src-elem 'nonce-a1'; script-src 'none'; style-src-elem 'self' | a1",
        "default-src 'none'; script-src 'nonce-a1'; style-src 'nonce-a1' | a1",
        "default-src 'none'; script-src 'nonce-a1'; style-src 'nonce-b2' | blocked",
        "script-src 'sha256-abc=' | blocked",
        "script-src https://cdn.example.com | blocked",
        "script-src 'nonce-a\">' | blocked",
        "sandbox | blocked",
        "sandbox allow-scripts allow-forms | none"
      })
  void thePolicyDecides(String policy, String expected) {
    assertThat(PagePolicy.nonceUnder(List.of(policy), List.of())).isEqualTo(nonce(expected));
    assertThat(PagePolicy.nonceUnder(List.of(), List.of(policy))).isEqualTo(nonce(expected));
  }

  @Test
  void withoutAPolicyNoNonceIsNeeded() {
    assertThat(PagePolicy.nonceUnder(List.of(), List.of())).contains(PagePolicy.NO_NONCE);
  }

  @Test
  void everyPolicyMustLetTheTagsIn() {
    String own = "default-src 'self'";
    String nonce = "script-src 'nonce-a1' 'nonce-b2'";

    assertThat(PagePolicy.nonceUnder(List.of(own), List.of(nonce))).contains("a1");
    assertThat(PagePolicy.nonceUnder(List.of("script-src 'nonce-b2'"), List.of(nonce)))
        .contains("b2");
    assertThat(PagePolicy.nonceUnder(List.of(own + ", script-src 'none'"), List.of())).isEmpty();
  }

  @Test
  void theTagsCarryTheNonce() {
    assertThat(OverlayTags.under(List.of("default-src 'nonce-a1'"), List.of()).map(String::new))
        .contains(
            "<link rel=\"stylesheet\" href=\"/static/css/predictive-integration.css\" nonce=\"a1\">"
                + "<script type=\"module\" src=\"/static/js/predictive-integration.js\""
                + " nonce=\"a1\"></script>");
  }

  private static Optional<String> nonce(String expected) {
    return switch (expected) {
      case "blocked" -> Optional.empty();
      case "none" -> Optional.of(PagePolicy.NO_NONCE);
      default -> Optional.of(expected);
    };
  }
}
