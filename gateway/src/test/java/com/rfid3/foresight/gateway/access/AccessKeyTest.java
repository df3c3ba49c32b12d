package com.rfid3.foresight.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.localstack.keys.KeyText;
import com.rfid3.foresight.platform.identity.Caller;
import com.rfid3.foresight.platform.identity.Role;
import io.vertx.core.MultiMap;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessKeyTest {
  private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");
  private static final KeyText CURRENT = KeyText.fresh();
  private static final KeyText BEFORE = KeyText.of(CURRENT.id());

  @ParameterizedTest
  @CsvSource({
    "current, , , false, true",
    "before, 2026-01-31T10:00:01Z, , false, true",
    "before, 2026-01-31T10:00:00Z, , false, false",
    "before, , , false, false",
    "other, 2026-01-31T10:00:01Z, , false, false",
    "current, , 2026-01-31T10:00:01Z, false, true",
    "current, , 2026-01-31T10:00:00Z, false, false",
    "current, , , true, false",
    "before, 2026-01-31T10:00:01Z, , true, false"
  })
  void aKeyOpensWhileItIsGood(
      String text, Instant overlap, Instant expiry, boolean revoked, boolean opens) {
    String shown =
        switch (text) {
          case "current" -> CURRENT.text();
          case "before" -> BEFORE.text();
          default -> KeyText.of(CURRENT.id()).text();
        };

    assertThat(key(overlap, expiry, revoked).opens(Digest.of(shown), NOW)).isEqualTo(opens);
  }

  @Test
  void bothRoomsHashAKeyAlike() {
    assertThat(Digest.of(CURRENT.text())).isEqualTo(CURRENT.hash());
    assertThat(AccessKey.idIn(CURRENT.text())).contains(CURRENT.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fsk_", "fsk_zzzzzzzzzzzz_00", "' OR 1=1 --"})
  void whatIsNoKeyIsNotLookedUp(String text) {
    assertThat(AccessKey.idIn(text)).isEmpty();
  }

  @Test
  void whatIsShownGoesNoFurther() {
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap()
            .add("Cookie", "a=1; foresight_session=secret; b=\"2\"")
            .add("X-API-Key", CURRENT.text());

    assertThat(ShownProof.takeFrom(headers, false)).isEqualTo(new Proof.Key(CURRENT.text()));
    assertThat(headers.get("Cookie")).isEqualTo("a=1; b=\"2\"");
    assertThat(headers.contains("X-API-Key")).isFalse();
  }

  @Test
  void whatIsNotOursIsLeftAsItIs() {
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap()
            .add("Cookie", "a=1;b=2")
            .add("Authorization", "Bearer theirs")
            .add("X-API-Key", "theirs");

    assertThat(ShownProof.takeFrom(headers, false)).isEqualTo(new Proof.Key("theirs"));
    assertThat(headers.get("Cookie")).isEqualTo("a=1;b=2");
    assertThat(headers.get("Authorization")).isEqualTo("Bearer theirs");
    assertThat(headers.get("X-API-Key")).isEqualTo("theirs");
  }

  @Test
  void aSessionInQuotesIsTheSame() {
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap().add("Cookie", "foresight_session=\"secret\"");

    assertThat(ShownProof.takeFrom(headers, true)).isEqualTo(new Proof.Session("secret"));
    assertThat(headers.contains("Cookie")).isFalse();
  }

  @Test
  void noProofShowsItsSecretInALog() {
    assertThat(
            new Proof.Key("secret")
                + " "
                + new Proof.Session("secret")
                + new Proof.Bearer("secret"))
        .doesNotContain("secret");
  }

  private static AccessKey key(Instant overlap, Instant expiry, boolean revoked) {
    return new AccessKey(
        new AccessKey.Holder(CURRENT.id(), new Caller("key:x", Role.VIEWER, ""), "", Set.of()),
        new AccessKey.Hashes(
            CURRENT.hash(), Optional.of(BEFORE.hash()), Optional.ofNullable(overlap)),
        Optional.ofNullable(expiry),
        revoked);
  }
}
