package com.rfid3.foresight.prediction.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.localstack.testing.Exchange;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What the gateway reads in this service's answers is there. */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "predictions"))
@WithTestResource(FeatureStoreStandIn.class)
class GatewayExchangesTest extends StandingShop {

  @Test
  void thePredictionsOfAnItem() throws SQLException {
    Exchange exchange = Exchange.of("predictions", "item-predictions");

    var answer = get(exchange.path(), wellKnownTag());
    assertThat(answer.get("predictions")).isNotEmpty();
    assertThat(exchange.differences(answer)).isEmpty();
  }

  @Test
  void theOutlook() {
    Exchange exchange = Exchange.of("predictions", "outlook");

    assertThat(exchange.differences(get(exchange.path()))).isEmpty();
  }
}
