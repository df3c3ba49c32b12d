package com.rfid3.foresight.localstack.suite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Asks a web server of this machine whether it is ready. Over a plain socket: the JDK's HTTP client
 * takes longer to load than the answer to come.
 *
 * @param port on 127.0.0.1
 * @param path that answers 200 when the server is ready
 */
record Readiness(int port, String path) {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Where a part tells its readiness. */
  static Readiness of(Part part, Ports ports) {
    return new Readiness(ports.of(part), part.isService() ? "/q/health/ready" : "/health");
  }

  boolean now() {
    try (var socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), millis(PATIENCE));
      socket.setSoTimeout(millis(PATIENCE));
      var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      var status = answer.readLine();
      return status != null && status.matches("HTTP/1\\.[01] 200 .*");
    } catch (IOException e) {
      return false;
    }
  }

  private static int millis(Duration duration) {
    return Math.toIntExact(duration.toMillis());
  }
}
