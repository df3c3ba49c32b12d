package com.rfid3.foresight.localstack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP line on 127.0.0.1 to a server, with faults on demand; open connections feel them too. */
public final class FaultProxy implements AutoCloseable {
  private final InetSocketAddress home;
  private volatile InetSocketAddress target;
  private final int port;
  private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
  private final LineQuality quality = new LineQuality();
  private ServerSocket door;
  private Thread doorkeeper;

  private FaultProxy(InetSocketAddress target) throws IOException {
    this.home = target;
    this.target = target;
    this.door = open(0);
    this.port = door.getLocalPort();
    this.doorkeeper = accept(door);
  }

  /** A line to a port of 127.0.0.1. */
  public static FaultProxy to(int targetPort) {
    try {
      return new FaultProxy(new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where clients connect to. */
  public int port() {
    return port;
  }

  /** Leads to another port of 127.0.0.1 from now on; open connections are cut. */
  public void lead(int targetPort) {
    target = new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort);
    reset();
  }

  /** Connections that pass through at the moment. */
  public int openConnections() {
    return connections.size();
  }

  /** Every packet arrives so much later, in each direction. */
  public void delay(Duration delay) {
    quality.delay(delay);
  }

  /** Connections stay open and are accepted, and nothing passes, as with a lost route. */
  public void swallow() {
    quality.silence();
  }

  /** Cuts every open connection with a TCP reset; new ones work. */
  public void reset() {
    connections.forEach(ProxiedConnection::reset);
    connections.clear();
  }

  /** Nobody listens any more; open connections are reset. */
  public synchronized void refuse() {
    closeQuietly(door);
    // Until it has left accept(), the closed port still takes a connection now and then.
    awaitEnd(doorkeeper);
    reset();
  }

  /** The line is whole again, where it was. Bytes swallowed meanwhile are lost. */
  public synchronized void heal() {
    if (quality.silent() || !target.equals(home)) {
      // A stream with a hole in it, or with somebody else at its end, must not go on.
      target = home;
      reset();
    }
    quality.heal();
    if (door.isClosed()) {
      try {
        door = open(port);
        doorkeeper = accept(door);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public synchronized void close() {
    refuse();
  }

  private static ServerSocket open(int port) throws IOException {
    var socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return socket;
  }

  private Thread accept(ServerSocket opened) {
    return Thread.startVirtualThread(
        () -> {
          while (!opened.isClosed()) {
            try {
              connect(opened.accept());
            } catch (IOException _) {
              // The door was closed, or one client gave up: the loop's condition tells which.
            }
          }
        });
  }

  private void connect(Socket client) throws IOException {
    var server = new Socket();
    try {
      server.connect(target);
    } catch (IOException e) {
      closeQuietly(server);
      closeQuietly(client);
      throw e;
    }
    var connection = new ProxiedConnection(client, server, quality);
    connections.add(connection);
    connection.start(() -> connections.remove(connection));
  }

  private static void awaitEnd(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception _) {
      // Closing is all that is wanted of it.
    }
  }
}
