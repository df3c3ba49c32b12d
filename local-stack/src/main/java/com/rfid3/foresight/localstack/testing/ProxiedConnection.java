package com.rfid3.foresight.localstack.testing;

import java.io.IOException;
import java.net.Socket;

/** One client's connection through a {@link FaultProxy}. */
final class ProxiedConnection {
  private static final int PACKET = 16 * 1024;

  private final Socket client;
  private final Socket server;
  private final LineQuality quality;

  ProxiedConnection(Socket client, Socket server, LineQuality quality) {
    this.client = client;
    this.server = server;
    this.quality = quality;
  }

  void start(Runnable atEnd) throws IOException {
    client.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
    Thread.startVirtualThread(() -> carry(client, server, atEnd));
    Thread.startVirtualThread(() -> carry(server, client, atEnd));
  }

  private void carry(Socket from, Socket to, Runnable atEnd) {
    var packet = new byte[PACKET];
    try {
      for (int length; (length = from.getInputStream().read(packet)) >= 0; ) {
        if (quality.carries()) {
          to.getOutputStream().write(packet, 0, length);
        }
      }
    } catch (IOException _) {
      // Either end is gone; so is the connection.
      reset();
    } finally {
      close();
      atEnd.run();
    }
  }

  /** Both ends see "connection reset by peer". */
  void reset() {
    try {
      client.setSoLinger(true, 0);
      server.setSoLinger(true, 0);
    } catch (IOException _) {
      // Closed already.
    } finally {
      close();
    }
  }

  private void close() {
    try (client;
        server) {
      return;
    } catch (IOException _) {
      // Closed as well as can be.
    }
  }
}
