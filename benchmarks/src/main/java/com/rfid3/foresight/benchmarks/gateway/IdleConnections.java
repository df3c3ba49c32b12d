package com.rfid3.foresight.benchmarks.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Connections that have asked once and then stay open, as a shop's browsers leave them. */
final class IdleConnections implements AutoCloseable {
  private static final byte[] REQUEST =
      "GET /q/health/live HTTP/1.1\r\nHost: shop\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final List<SocketChannel> open = new ArrayList<>();

  /** Opens so many; loopback addresses of their own keep the ports from running out. */
  static IdleConnections open(int port, int count) throws IOException {
    var connections = new IdleConnections();
    for (int connection = 0; connection < count; connection++) {
      var channel = SocketChannel.open();
      channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      connections.open.add(channel);
      connections.ask(channel);
    }
    return connections;
  }

  /** How many of them still answer. */
  int answering() {
    int answering = 0;
    for (SocketChannel channel : open) {
      answering += answers(channel) ? 1 : 0;
    }
    return answering;
  }

  private boolean answers(SocketChannel channel) {
    try {
      return ask(channel);
    } catch (IOException closed) {
      return false;
    }
  }

  private boolean ask(SocketChannel channel) throws IOException {
    channel.write(ByteBuffer.wrap(REQUEST));
    var answer = ByteBuffer.allocate(2048);
    int read = channel.read(answer);
    return read > 12
        && new String(answer.array(), 0, read, StandardCharsets.US_ASCII).contains(" 200 ");
  }

  @Override
  public void close() throws IOException {
    for (SocketChannel channel : open) {
      channel.close();
    }
  }
}
