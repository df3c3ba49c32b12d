package com.rfid3.foresight.localstack.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of the loopback interface. */
public final class FreePort {
  private FreePort() {}

  /** A port that nobody listens on now; another process may take it before the caller does. */
  public static int any() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new ServerFailure("no free port on the loopback interface", e);
    }
  }

  /** Another server on the port would answer in place of the one about to start. */
  static void require(String server, int port) {
    if (!isFree(port)) {
      throw new ServerFailure(server + " cannot start: port " + port + " is taken");
    }
  }

  public static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      // As servers do: a connection of the last run in TIME_WAIT does not take the port.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
