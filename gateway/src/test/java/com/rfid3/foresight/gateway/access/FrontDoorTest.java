package com.rfid3.foresight.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.gateway.standin.PublicReads;
import com.rfid3.foresight.gateway.standin.ServicesResource;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "faults", value = "true"))
@WithTestResource(ServicesResource.class)
class FrontDoorTest {
  @TestHTTPResource URI base;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Foresight-Key",
        "X-Foresight-Caller",
        "x-foresight-role",
        "X-FORESIGHT-STORE",
        "X-Foresight-Anything"
      })
  void theSuitesOwnHeadersAreTakenAwayFromEveryone(String header) {
    var response = new PublicReads(base).get("/whoami", header, "admin", "X-Kept", "yes");

    assertThat(response.body())
        .containsIgnoringCase("X-Kept: [yes]")
        .doesNotContainIgnoringCase("foresight");
  }
}
