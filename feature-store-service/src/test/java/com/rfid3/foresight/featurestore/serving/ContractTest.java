package com.rfid3.foresight.featurestore.serving;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.featurestore.testing.CyclesByHand;
import com.rfid3.foresight.featurestore.testing.LegacyShop;
import com.rfid3.foresight.localstack.testing.Conversation;
import com.rfid3.foresight.localstack.testing.KeptDocument;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway counts on here: each exchange asked of the service in the state it needs. */
@QuarkusTest
@TestProfile(CyclesByHand.class)
@WithTestResource(
    value = SuiteServers.class,
    initArgs = {
      @ResourceArg(name = "user", value = "features"),
      @ResourceArg(name = "faults", value = "true")
    })
class ContractTest {
  TestDatabase database;

  @TestHTTPResource URI base;

  @BeforeEach
  void aScannedShop() {
    var shop = new LegacyShop(database);
    shop.empty();
    shop.mapping("63131", "Tables");
    shop.item("E1", "63131", "On Rent");
    shop.item("NEVER", "9999", "Ready to Rent");
    shop.rental("E1", "2026-03-02 10:00:00", "1");
    given().post("/v1/cycles").then().statusCode(200);
  }

  @Test
  void theDocumentHolds() {
    assertThat(KeptDocument.brokenBy("features", base)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"feature-views", "quality", "item-features", "class-features", "worklist"})
  void readsAreAnsweredAsAgreed(String exchange) {
    new Conversation("features", base)
        .ask(exchange, Map.of("item", "E1", "kind", "rental_class", "entity", "63131"));
  }
}
