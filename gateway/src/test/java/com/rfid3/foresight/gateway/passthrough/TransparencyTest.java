package com.rfid3.foresight.gateway.passthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rfid3.foresight.gateway.passthrough.RecordedExchanges.Recorded;
import com.rfid3.foresight.gateway.standin.LegacyEcho;
import com.rfid3.foresight.gateway.standin.PublicReads;
import com.rfid3.foresight.gateway.standin.RawMessage;
import com.rfid3.foresight.gateway.standin.ReplayServer;
import com.rfid3.foresight.gateway.standin.ServicesResource;
import com.rfid3.foresight.gateway.standin.ShopRows;
import com.rfid3.foresight.localstack.legacyweb.LegacyWeb;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With all flags off, five hundred exchanges pass as if nobody stood between. */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "faults", value = "true"))
@WithTestResource(ServicesResource.class)
class TransparencyTest {
  private static final int EXCHANGES = 500;

  /** What each connection has of its own, and what tells the application who asked. */
  private static final List<String> LISTED =
      List.of(
          "connection",
          "keep-alive",
          "transfer-encoding",
          "x-forwarded-for",
          "x-forwarded-host",
          "x-forwarded-proto");

  LegacyEcho legacy;
  TestDatabase database;

  @TestHTTPResource URI base;

  @BeforeEach
  void everythingIsOff() {
    kill(true);
    var reads = new PublicReads(base);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> PublicReads.state(reads.read("flags")).startsWith("off"));
  }

  @AfterEach
  void heal() {
    kill(false);
    legacy.line().heal();
  }

  @Test
  void everyExchangePassesUnchanged() throws Exception {
    List<Recorded> recorded = recorded();
    List<String> answers = new ArrayList<>();
    recorded.forEach(each -> answers.add(each.answer()));
    try (var replay = new ReplayServer(answers)) {
      legacy.line().lead(replay.port());
      awaitCutConnectionsToBeSeen(recorded.getFirst());

      for (int exchange = 0; exchange < EXCHANGES; exchange++) {
        Recorded each = recorded.get(exchange);
        String sent = each.request().replaceFirst("\r\n", "\r\nX-Exchange: " + exchange + "\r\n");
        RawMessage got = pass(sent, each);

        assertThat(replay.asked(exchange)).as(each.request() + got).isNotNull();
        assertSame(each, message(sent, false), replay.asked(exchange));
        assertSame(each, message(each.answer(), each.bodiless()), got);
      }
    }
  }

  // One that was cut a moment ago may still be taken for a good one.
  private void awaitCutConnectionsToBeSeen(Recorded any) {
    String sent = any.request().replaceFirst("\r\n", "\r\nX-Exchange: 0\r\n");
    await().until(() -> !pass(sent, any).firstLine().contains(" 502 "));
  }

  private static void assertSame(Recorded exchange, RawMessage from, RawMessage to) {
    String which = exchange.request().lines().findFirst() + " -> " + from.firstLine();
    assertThat(to.firstLine()).as(which).isEqualTo(from.firstLine());
    assertThat(to.headersWithout(LISTED)).as(which).isEqualTo(from.headersWithout(LISTED));
    assertThat(to.body().equals(from.body())).as("body of " + which).isTrue();
  }

  private List<Recorded> recorded() throws Exception {
    ShopRows.write(database);
    var exchanges = new RecordedExchanges(new Random(20250829));
    try (var web = LegacyWeb.start(0, database::root, Clock.systemUTC())) {
      List<Recorded> recorded = new ArrayList<>(exchanges.of(web.port()));
      while (recorded.size() < EXCHANGES) {
        recorded.add(exchanges.made());
      }
      return recorded;
    }
  }

  private RawMessage pass(String sent, Recorded each) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), base.getPort())) {
      socket.setSoTimeout(15_000);
      socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
      var in = new BufferedInputStream(socket.getInputStream());
      return RawMessage.read(in, each.bodiless()).orElseThrow();
    }
  }

  private static RawMessage message(String text, boolean bodiless) throws IOException {
    var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    return RawMessage.read(bytes, bodiless).orElseThrow();
  }

  private void kill(boolean engaged) {
    database.execute(
        "UPDATE `%s`.kill_switch SET engaged = %d WHERE id = 1"
            .formatted(database.suite(), engaged ? 1 : 0));
  }
}
