package com.rfid3.foresight.alerts.service;

import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import org.junit.jupiter.api.BeforeEach;

/** What every test of the running service needs; one set of servers for all of them. */
@WithTestResource(PredictionStandIn.class)
@WithTestResource(
    value = SuiteServers.class,
    initArgs = {
      @ResourceArg(name = "user", value = "alerts"),
      @ResourceArg(name = "faults", value = "true")
    })
abstract class AlertServiceTest {
  TestDatabase database;
  PredictionStandIn.Answers predictions;

  @BeforeEach
  void emptyShop() {
    Shop.clear(database, predictions);
  }
}
