package com.rfid3.foresight.gateway.passthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rfid3.foresight.gateway.standin.LegacyEcho;
import com.rfid3.foresight.gateway.standin.RawConnection;
import com.rfid3.foresight.gateway.standin.ServicesResource;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A legacy application, or a caller, that goes quiet in the middle. */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "faults", value = "true"))
@WithTestResource(ServicesResource.class)
class HungLegacyTest {
  private static final String HOST = "Host: shop\r\nAccept: text/html\r\n";

  LegacyEcho legacy;

  @TestHTTPResource URI base;

  @AfterEach
  void letGo() {
    legacy.released.release(8);
    legacy.line().heal();
    legacy.released.drainPermits();
  }

  @Test
  void anAnswerThatDoesNotBeginIsGivenUp() throws IOException {
    try (var connection = new RawConnection(base)) {
      connection.send("GET /hang HTTP/1.1\r\n" + HOST + "\r\n");

      assertThat(connection.readUntil("</html>"))
          .startsWith("HTTP/1.1 504")
          .contains("RFID3 takes too long");
      // The connection is still good for what comes next.
      connection.send("GET /after HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");
      assertThat(connection.readAll()).contains("HTTP/1.1 200", "GET /after");
    }
  }

  @Test
  void anAnswerThatStopsHalfWayIsNotPassedOffAsWhole() throws IOException {
    try (var connection = new RawConnection(base)) {
      connection.send("GET /hang?begun HTTP/1.1\r\n" + HOST + "\r\n");

      assertThat(connection.readUntil("begun")).startsWith("HTTP/1.1 200");
      assertThat(connection.readAll()).as("no last chunk").doesNotContain("0\r\n\r\n");
    }
  }

  @Test
  void aCallerThatStopsSendingIsGivenUp() throws IOException {
    try (var connection = new RawConnection(base)) {
      connection.send("POST /digest HTTP/1.1\r\n" + HOST + "Content-Length: 100\r\n\r\nabc");

      assertThat(connection.readAll()).startsWith("HTTP/1.1 408");
    }
  }

  @Test
  void aCallerThatSendsSlowlyIsServed() throws IOException {
    try (var connection = new RawConnection(base)) {
      connection.send("POST /digest HTTP/1.1\r\n" + HOST + "Content-Length: 3\r\n\r\n");
      for (String letter : new String[] {"a", "b", "c"}) {
        await().pollDelay(Duration.ofMillis(900)).until(() -> true);
        connection.send(letter);
      }

      assertThat(connection.readUntil("3 ba7816bf")).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void aCallerThatLeavesFreesTheLegacyApplication() throws Exception {
    legacy.hanging.drainPermits();
    try (var connection = new RawConnection(base)) {
      connection.send("GET /hang HTTP/1.1\r\n" + HOST + "\r\n");
      legacy.hanging.acquire();
    }

    await().atMost(Duration.ofSeconds(5)).until(() -> legacy.line().openConnections() == 0);
  }

  @Test
  void aResetBeforeTheAnswerIsSaidToBeOne() throws Exception {
    legacy.hanging.drainPermits();
    try (var connection = new RawConnection(base)) {
      connection.send("GET /hang HTTP/1.1\r\n" + HOST + "\r\n");
      legacy.hanging.acquire();
      legacy.line().reset();

      assertThat(connection.readUntil("</html>")).startsWith("HTTP/1.1 502");
    }
  }
}
