package com.rfid3.foresight.localstack.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rfid3.foresight.localstack.server.EmbeddedRedis;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultProxyTest {
  @TempDir Path folder;
  private EmbeddedRedis redis;
  private FaultProxy line;
  private Socket client;

  @BeforeEach
  void connect() throws IOException {
    redis = EmbeddedRedis.start(folder, 0);
    line = FaultProxy.to(redis.port());
    client = open();
    assertThat(ping(client)).isEqualTo("+PONG\r\n");
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    line.close();
    redis.close();
  }

  @Test
  void delaysAnOpenConnectionInBothDirections() throws IOException {
    line.delay(Duration.ofMillis(150));
    var before = System.nanoTime();
    ping(client);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(300));
    line.heal();
    assertThat(ping(client)).isEqualTo("+PONG\r\n");
  }

  @Test
  void swallowsUntilHealed() throws IOException {
    line.swallow();
    client.setSoTimeout(200);
    assertThatThrownBy(() -> ping(client)).isInstanceOf(SocketTimeoutException.class);
    line.heal();
    assertThatThrownBy(() -> ping(client)).isInstanceOf(SocketException.class);
    try (var fresh = open()) {
      assertThat(ping(fresh)).isEqualTo("+PONG\r\n");
    }
  }

  @Test
  void resetsOpenConnectionsAndTakesNewOnes() throws IOException {
    line.reset();
    assertThatThrownBy(() -> ping(client))
        .isInstanceOf(SocketException.class)
        .hasMessageMatching("Connection reset.*|Broken pipe");
    try (var fresh = open()) {
      assertThat(ping(fresh)).isEqualTo("+PONG\r\n");
    }
  }

  @Test
  void refusesUntilHealedOnTheSamePort() throws IOException {
    line.refuse();
    assertThatThrownBy(this::open).isInstanceOf(ConnectException.class);
    line.heal();
    try (var fresh = open()) {
      assertThat(ping(fresh)).isEqualTo("+PONG\r\n");
    }
  }

  private Socket open() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), line.port());
  }

  private static String ping(Socket socket) throws IOException {
    socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
    var answer = socket.getInputStream().readNBytes("+PONG\r\n".length());
    return new String(answer, StandardCharsets.US_ASCII);
  }
}
