package com.rfid3.foresight.alerts.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.localstack.testing.Exchange;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What the gateway reads in this service's answers is there. */
@QuarkusTest
@WithTestResource(PredictionStandIn.class)
@WithTestResource(
    value = SuiteServers.class,
    initArgs = {
      @ResourceArg(name = "user", value = "alerts"),
      @ResourceArg(name = "faults", value = "true")
    })
class GatewayExchangesTest {
  TestDatabase database;
  PredictionStandIn.Answers predictions;

  @Test
  void aPageOfTheMergedList() throws IOException {
    Shop.clear(database, predictions);
    Shop.legacyAlert(database, 17, "missing", "high");
    predictions.propose(Shop.serviceDue("TAG 99", 0.8, "critical"));
    Shop.cycle().statusCode(200);

    JsonNode answer = new ObjectMapper().readTree(Shop.list().extract().asByteArray());
    assertThat(answer.get("alerts")).hasSize(2);
    assertThat(Exchange.of("alerts", "alerts").differences(answer)).isEmpty();
  }
}
