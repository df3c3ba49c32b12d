package com.rfid3.foresight.platform.departure;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/** One connection of HTTP/1.1, kept open, byte by byte. */
final class Visitor implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 10_000;

  private final Socket socket;
  private final InputStream in;

  Visitor(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Sends requests for these paths at once, without waiting for an answer. */
  void ask(String... paths) throws IOException {
    var requests = new StringBuilder();
    for (String path : paths) {
      requests.append("GET ").append(path).append(" HTTP/1.1\r\nHost: here\r\n\r\n");
    }
    socket.getOutputStream().write(requests.toString().getBytes(US_ASCII));
  }

  /** The head of the next answer, in lower case; its body of "read" is taken off the wire. */
  String answer() throws IOException {
    String head = head();
    in.readNBytes("read".length());
    return head;
  }

  /** The head of the next answer alone. */
  String head() throws IOException {
    var head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("closed after: " + head);
      }
      head.append((char) next);
    }
    return head.toString().toLowerCase(Locale.ROOT);
  }

  /** Reads whatever still comes until the server closes; fails if it does not. */
  String untilClosed() throws IOException {
    return new String(in.readAllBytes(), US_ASCII);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
