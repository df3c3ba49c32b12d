package com.rfid3.foresight.alerts.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rfid3.foresight.localstack.testing.Conversation;
import com.rfid3.foresight.localstack.testing.KeptDocument;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway counts on here: each exchange asked of the service in the state it needs. */
@QuarkusTest
class ContractTest extends AlertServiceTest {
  private static final Map<String, String> LEGACY = Map.of("id", "health_17", "until", inAnHour());

  @TestHTTPResource URI base;
  private Conversation gateway;

  @BeforeEach
  void twoAlerts() {
    gateway = new Conversation("alerts", base);
    Shop.legacyAlert(database, 17, "missing", "high");
    Shop.push(Shop.serviceDue("B", 0.6, "high"));
    Shop.cycle();
  }

  @Test
  void theDocumentHolds() {
    assertThat(KeptDocument.brokenBy("alerts", base)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"alerts", "silences", "rules", "channels", "deliveries", "noise"})
  void listsAreAnsweredAsAgreed(String exchange) {
    gateway.ask(exchange, Map.of());
  }

  @Test
  void whatBecameOfAlertsIsAnsweredAsAgreed() {
    gateway.ask("acknowledge", LEGACY);
    await()
        .until(
            () ->
                !Shop.ask(
                        database,
                        "SELECT COUNT(*) FROM `%s`.alert_change".formatted(database.suite()))
                    .equals("0"));
    gateway.ask("history", Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"acknowledge", "resolve", "snooze", "bulk"})
  void anAlertIsDealtWithAsAgreed(String exchange) {
    gateway.ask(exchange, LEGACY);
  }

  @Test
  void aSilenceIsTriedLaidDownChangedAndEnded() {
    var until = Map.of("until", inAnHour());
    gateway.ask("silence-preview", until);
    String id = gateway.ask("silence-created", until).get("id").asText();
    gateway.ask("silence", Map.of("id", id));
    gateway.ask("silences", Map.of());
    gateway.ask("silence-replaced", Map.of("id", id, "until", inAnHour()));
    gateway.ask("silence-ended", Map.of("id", id));
  }

  @Test
  void aRuleIsTriedLaidDownChangedAndTakenAway() {
    gateway.ask("rule-preview", Map.of());
    String id = gateway.ask("rule-created", Map.of()).get("id").asText();
    gateway.ask("rules", Map.of());
    gateway.ask("rule-replaced", Map.of("id", id));
    gateway.ask("rule-deleted", Map.of("id", id));
  }

  @Test
  void lettersThatAreNotThereAreNotDelivered() {
    gateway.ask("redrive", Map.of("channel", "nowhere"));
    gateway.ask("redrive-one", Map.of("id", "1"));
  }

  private static String inAnHour() {
    return Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
