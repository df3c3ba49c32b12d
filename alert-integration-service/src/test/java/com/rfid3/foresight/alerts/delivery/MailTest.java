package com.rfid3.foresight.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail to a real SMTP server in this process. */
class MailTest {
  private static final String SCRIPT = "<script>alert(1)</script> & \\\"more\\\"";

  private final Vertx vertx = Vertx.vertx();
  private GreenMail server;
  private int port;

  @BeforeEach
  void start() {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    port = server.getSmtp().getPort();
  }

  @AfterEach
  void stop() {
    server.stop();
    vertx.close();
  }

  @Test
  void alertComesAsTextAndAsHtmlInWhichMarkupIsText() throws Exception {
    assertThat(
            send(
                "{\"event\": \"opened\", \"alert\": {\"message\": \""
                    + SCRIPT
                    + "\","
                    + " \"severity\": \"high\", \"item_id\": \"<i>TAG</i>\"}}"))
        .isInstanceOf(Outcome.Delivered.class);

    var mail = server.getReceivedMessages()[0];
    String body = GreenMailUtil.getBody(mail);
    assertThat(mail.getSubject()).startsWith("[high] opened: <script>");
    assertThat(mail.getHeader("X-Foresight-Idempotency-Key")).containsExactly("k1");
    assertThat(mail.getMessageID()).isEqualTo("<k1@foresight>");
    assertThat(mail.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("ann@shop.test");
    assertThat(body).contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;");
    assertThat(body).contains("&lt;i&gt;TAG&lt;/i&gt;");
  }

  @Test
  void subjectCannotBeginAHeaderOfItsOwn() throws Exception {
    send(
        "{\"event\": \"opened\", \"alert\": {\"message\": \"x\\r"
            + "\\n"
            + "Bcc: eve@shop.test\", \"severity\": \"low\"}}");

    var mail = server.getReceivedMessages()[0];
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getSubject()).isEqualTo("[low] opened: x Bcc: eve@shop.test");
  }

  @Test
  void serverThatIsAwayIsNoFaultOfTheMessage() {
    server.stop();

    assertThat(send("{\"event\": \"opened\", \"alert\": {}}")).isInstanceOf(Outcome.Away.class);
  }

  @Test
  void whatIsNoMessageIsRefused() {
    assertThat(send("not json")).isInstanceOf(Outcome.Refused.class);
  }

  private Outcome send(String payload) {
    MailConfig config = new MailConfig().setHostname("127.0.0.1").setPort(port).setKeepAlive(false);
    Carrier carrier =
        new MailCarrier(
            MailClient.create(vertx, config),
            new ObjectMapper(),
            "foresight@shop.test",
            List.of("ann@shop.test"));
    return carrier
        .carry(new Parcel(1, "mail", "k1", "opened", payload, 0))
        .await()
        .atMost(Duration.ofSeconds(20));
  }
}
