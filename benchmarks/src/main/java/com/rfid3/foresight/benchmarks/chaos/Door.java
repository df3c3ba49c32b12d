package com.rfid3.foresight.benchmarks.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * What a cluster's service address does: new connections go to whoever is ready now, open ones stay
 * with whom they began, until that one closes them.
 */
final class Door implements AutoCloseable {
  private final ServerSocket door;
  private volatile int target;

  Door(int target) throws IOException {
    this.target = target;
    this.door = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(this::admit);
  }

  int port() {
    return door.getLocalPort();
  }

  /** New connections go there from now on. */
  void lead(int port) {
    target = port;
  }

  private void admit() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Thread.startVirtualThread(() -> connect(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket client) {
    var server = new Socket();
    try {
      server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
    } catch (IOException away) {
      close(client);
      close(server);
      return;
    }
    Thread.startVirtualThread(() -> carry(client, server));
    carry(server, client);
    close(client);
    close(server);
  }

  private static void carry(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      // A client that has said all may still wait for its answer.
      to.shutdownOutput();
    } catch (IOException gone) {
      close(from);
      close(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException closedAlready) {
      // Closing is all that is wanted.
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
