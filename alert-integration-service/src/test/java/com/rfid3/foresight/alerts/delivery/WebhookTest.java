package com.rfid3.foresight.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://receiver.example/hook",
        "ftp://receiver.example/hook",
        "file:///etc/passwd",
        "https://user:secret@receiver.example/hook",
        "https://169.254.169.254/latest/meta-data",
        "https://[fe80::1]/hook",
        "https:///hook",
        "hook"
      })
  void addressThatNoReceiverIsBehindIsRefused(String address) {
    assertThatThrownBy(() -> new WebhookTarget(URI.create(address)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void addressOfAReceiverIsTaken() {
    WebhookTarget target = new WebhookTarget(URI.create("https://receiver.example?a=b"));

    assertThat(target.port()).isEqualTo(443);
    assertThat(target.path()).isEqualTo("/?a=b");
    assertThat(new WebhookTarget(URI.create("http://127.0.0.1:8080/x")).secure()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "200,Delivered", "204,Delivered", "301,Failed", "400,Refused", "401,Away", "404,Away",
    "413,Refused", "422,Refused", "429,Away", "500,Failed", "502,Away", "503,Away"
  })
  void answerTellsWhoseFaultItIs(int status, String outcome) {
    assertThat(WebhookCarrier.judge(status).getClass().getSimpleName()).isEqualTo(outcome);
  }

  @Test
  void signatureIsOverTimeAndBody() {
    Instant now = Instant.ofEpochSecond(1_769_855_400);

    // printf '1769855400.{"a":1}' | openssl dgst -sha256 -hmac secret
    assertThat(Signature.of("secret", "{\"a\":1}", now))
        .isEqualTo(
            "t=1769855400,v1=679d39d54634cfbbd05fd33629ca3bd857d7c3d18daf231b74c7ed366ac3b363");
    assertThat(Signature.of("secret", "{\"a\":1}", now.plusSeconds(1)))
        .doesNotContain("679d39d54634cfbbd05fd33629ca3bd857d7c3d18daf231b74c7ed366ac3b363");
  }

  @Test
  void patienceGrowsToItsCapAndByHalfAtRandom() {
    Patience patience =
        new Patience(Duration.ofSeconds(4), Duration.ofMinutes(1), RandomGenerator.getDefault());

    for (int i = 0; i < 100; i++) {
      assertThat(patience.after(1)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
      assertThat(patience.after(3)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(16));
      assertThat(patience.after(99)).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
    }
  }
}
