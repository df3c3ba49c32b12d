package com.rfid3.foresight.benchmarks.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WireTest {

  @Test
  void readsAnswersOfRedisToTheirEnd() throws IOException {
    try (var server = answering("*3\r\n$3\r\nabc\r\n$-1\r\n:7\r\n+OK\r\n");
        var wire = new Wire(server.getLocalPort())) {
      wire.redis(Wire.command("HMGET", "k", "é"), 2);
    }
    assertThat(new String(Wire.command("GET", "é"), StandardCharsets.UTF_8))
        .isEqualTo("*2\r\n$3\r\nGET\r\n$2\r\né\r\n");
  }

  @Test
  void aRefusalOfRedisIsAFailure() throws IOException {
    try (var server = answering("-ERR no\r\n");
        var wire = new Wire(server.getLocalPort())) {
      assertThatThrownBy(() -> wire.redis(Wire.command("X"), 1)).hasMessageContaining("ERR no");
    }
  }

  @Test
  void readsAnAnswerOfHttpByItsLength() throws IOException {
    try (var server = answering("HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\n{}");
        var wire = new Wire(server.getLocalPort())) {
      assertThat(wire.http("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8)))
          .isEqualTo(404);
    }
  }

  private static ServerSocket answering(String answer) throws IOException {
    ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(
        () -> {
          try (var client = server.accept();
              OutputStream out = client.getOutputStream()) {
            out.write(answer.getBytes(StandardCharsets.UTF_8));
            out.flush();
            client.getInputStream().readAllBytes();
          } catch (IOException _) {
            // The client has what it needs and is gone.
          }
        });
    return server;
  }
}
