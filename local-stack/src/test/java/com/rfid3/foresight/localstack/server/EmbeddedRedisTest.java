package com.rfid3.foresight.localstack.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisTest {
  @TempDir Path folder;

  @Test
  void losesItsMindButNotItsPortWhenKilled() throws IOException {
    try (var redis = EmbeddedRedis.start(folder, 0)) {
      assertThat(ask(redis, "SET tag 42")).isEqualTo("+OK");
      redis.kill();
      assertThatThrownBy(() -> ask(redis, "GET tag")).isInstanceOf(ConnectException.class);
      redis.start();
      assertThat(ask(redis, "GET tag")).isEqualTo("$-1");
    }
  }

  @Test
  void namesTheReasonWhenItCannotStart() {
    try (var redis = EmbeddedRedis.start(folder, 0)) {
      assertThatThrownBy(() -> EmbeddedRedis.start(folder.resolve("second"), redis.port()))
          .isInstanceOf(ServerFailure.class)
          .hasMessageContaining("is taken");
    }
  }

  private static String ask(EmbeddedRedis redis, String command) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), redis.port());
        var answer =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
      socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
      return answer.readLine();
    }
  }
}
