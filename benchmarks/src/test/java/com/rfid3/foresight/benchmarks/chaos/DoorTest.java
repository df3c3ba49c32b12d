package com.rfid3.foresight.benchmarks.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DoorTest {

  /** Answers every byte by its own name. */
  private record Named(ServerSocket socket, String name) implements AutoCloseable {
    static Named start(String name) throws IOException {
      var named = new Named(new ServerSocket(0, 8, InetAddress.getLoopbackAddress()), name);
      Thread.startVirtualThread(named::serve);
      return named;
    }

    private void serve() {
      try {
        while (true) {
          var client = socket.accept();
          Thread.startVirtualThread(() -> answer(client));
        }
      } catch (IOException closed) {
        // The test is over.
      }
    }

    private void answer(Socket client) {
      try (client) {
        while (client.getInputStream().read() >= 0) {
          client.getOutputStream().write(name.getBytes(StandardCharsets.US_ASCII));
        }
      } catch (IOException closed) {
        // The test is over.
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private static char ask(Socket connection) throws IOException {
    connection.getOutputStream().write('?');
    return (char) connection.getInputStream().read();
  }

  private static Socket open(Door door) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), door.port());
  }

  @Test
  void openConnectionsStayAndNewOnesGoToTheSuccessor() throws IOException {
    try (var first = Named.start("1");
        var second = Named.start("2");
        var door = new Door(first.socket().getLocalPort());
        var early = open(door)) {
      assertThat(ask(early)).isEqualTo('1');
      door.lead(second.socket().getLocalPort());
      try (var late = open(door)) {
        assertThat(ask(late)).isEqualTo('2');
      }
      assertThat(ask(early)).isEqualTo('1');
    }
  }

  @Test
  void whoIsAwayEndsTheConnection() throws IOException {
    var gone = Named.start("1");
    gone.close();
    try (var door = new Door(gone.socket().getLocalPort());
        var client = open(door)) {
      assertThat(client.getInputStream().read()).isEqualTo(-1);
    }
  }
}
