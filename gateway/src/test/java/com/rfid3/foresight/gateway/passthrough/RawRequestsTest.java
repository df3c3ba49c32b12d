package com.rfid3.foresight.gateway.passthrough;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no decent client would send, byte by byte. */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "faults", value = "true"))
@WithTestResource(ServicesResource.class)
class RawRequestsTest {
  private static final String HOST = "Host: shop\r\n";
  private static final String CLOSE = "Connection: close\r\n\r\n";

  LegacyEcho legacy;

  @TestHTTPResource URI base;

  /** Bodies whose end is not certain: the second request must never be seen as one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcd",
        "Content-Length: 4, 5\r\n\r\nabcd",
        "Content-Length: +4\r\n\r\nabcd",
        "Content-Length: -1\r\n\r\n",
        "Content-Length : 4\r\n\r\nabcd",
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: identity\r\nContent-Length: 4\r\n\r\nabcd",
        "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nzz\r\nabcd\r\n0\r\n\r\n"
      })
  void aBodyWithoutACertainEndIsRefusedWithItsConnection(String rest) throws IOException {
    try (var connection = new RawConnection(base)) {
      connection.send("POST /digest HTTP/1.1\r\n" + HOST + rest);
      connection.send("GET /smuggled HTTP/1.1\r\n" + HOST + CLOSE);

      String answer = connection.readAll();
      assertThat(answer).doesNotContain("GET /smuggled");
      assertThat(answer)
          .satisfiesAnyOf(
              text -> assertThat(text).startsWith("HTTP/1.1 400"),
              text -> assertThat(text).startsWith("HTTP/1.1 502"),
              text -> assertThat(text).isEmpty());
    }
  }

  /** RFC 9112, 6.3: chunked wins and the length goes no further. */
  @Test
  void aLengthBesideChunksGoesNoFurther() throws IOException {
    try (var connection = new RawConnection(base)) {
      connection.send(
          "POST /echoed HTTP/1.1\r\n"
              + HOST
              + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\n0\r\n\r\n"
              + "GET /next HTTP/1.1\r\n"
              + HOST
              + CLOSE);

      String answer = connection.readAll();
      assertThat(answer).doesNotContainIgnoringCase("Content-length: [3]");
      assertThat(answer)
          .satisfiesAnyOf(
              text -> assertThat(text).startsWith("HTTP/1.1 400"),
              text -> assertThat(text).contains("POST /echoed").contains("GET /next"));
    }
  }

  @Test
  void aFoldedHeaderIsOneLineOrRefused() throws IOException {
    try (var connection = new RawConnection(base)) {
      connection.send("GET /fold HTTP/1.1\r\n" + HOST + "X-Fold: a\r\n Y: b\r\n" + CLOSE);

      assertThat(connection.readAll())
          .satisfiesAnyOf(
              text -> assertThat(text).startsWith("HTTP/1.1 400"),
              text -> assertThat(text).containsIgnoringCase("X-fold: [a Y: b]"));
    }
  }

  @Test
  void whatConcernsOneConnectionGoesNoFurther() throws IOException {
    try (var connection = new RawConnection(base)) {
      connection.send(
          "GET /hops HTTP/1.1\r\n"
              + HOST
              + "Connection: close\r\nConnection: X-Mine, Content-Length, Host\r\nX-Mine: 1\r\n"
              + "Keep-Alive: 5\r\nTE: trailers\r\nProxy-Authorization: secret\r\n"
              + "Upgrade: h2c\r\nHTTP2-Settings: AAMA\r\n\r\n");

      assertThat(connection.readAll())
          .contains("GET /hops")
          .containsIgnoringCase("Host: [shop]")
          .doesNotContainIgnoringCase(
              "X-mine", "Keep-alive:", "\nTe:", "secret", "h2c", "settings:");
    }
  }

  @Test
  void aWholeAddressInTheRequestLineAsksForItsPath() throws IOException {
    try (var connection = new RawConnection(base)) {
      connection.send("GET http://shop/tab/1?x=%2f HTTP/1.1\r\n" + HOST + CLOSE);

      assertThat(connection.readAll()).contains("GET /tab/1?x=%2f");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/tab/1/..%2f..%2fapi/integrated/flags", "/x/%252e%252e/q/metrics"})
  void aPathThatOnlyLooksLikeOursIsTheLegacyApplications(String path) throws IOException {
    try (var connection = new RawConnection(base)) {
      connection.send("GET " + path + " HTTP/1.1\r\n" + HOST + CLOSE);

      assertThat(connection.readAll()).contains("GET " + path);
    }
  }

  @Test
  void anOldClientGetsItsAnswerUntilTheConnectionEnds() throws IOException {
    try (var connection = new RawConnection(base)) {
      legacy.pieces.release(3);
      connection.send("GET /pieces HTTP/1.0\r\n\r\n");

      assertThat(connection.readAll())
          .doesNotContainIgnoringCase("transfer-encoding")
          .endsWith("\r\n\r\none two three");
    }
  }

  @ParameterizedTest
  @CsvSource({"elsewhere:443, 404", "/tab/1, 405"})
  void aTunnelIsNotBuilt(String target, int status) throws IOException {
    try (var connection = new RawConnection(base)) {
      connection.send("CONNECT " + target + " HTTP/1.1\r\nHost: elsewhere:443\r\n\r\n");

      assertThat(connection.readUntil("\r\n")).startsWith("HTTP/1.1 " + status);
    }
  }
}
