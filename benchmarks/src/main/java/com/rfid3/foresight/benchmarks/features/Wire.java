package com.rfid3.foresight.benchmarks.features;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A kept TCP connection to a server of this machine, and the little of two protocols that a load
 * needs. Bare on both sides: a client library would be measured along with the server.
 */
public final class Wire implements AutoCloseable {
  private static final String LENGTH = "content-length:";

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  public Wire(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    out = socket.getOutputStream();
  }

  /** Sends a request as it stands and reads the whole answer; answers its status. */
  public int http(byte[] request) throws IOException {
    out.write(request);
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    long length = -1;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
        length = Long.parseLong(header.substring(LENGTH.length()).strip());
      }
    }
    if (length < 0) {
      throw new IOException("an answer without its length");
    }
    in.skipNBytes(length);
    return status;
  }

  /** Sends commands as they stand and reads so many answers to their end. */
  void redis(byte[] commands, int answers) throws IOException {
    out.write(commands);
    for (int i = 0; i < answers; i++) {
      answer();
    }
  }

  private void answer() throws IOException {
    String head = line();
    switch (head.charAt(0)) {
      case '*' -> {
        for (int i = Integer.parseInt(head.substring(1)); i > 0; i--) {
          answer();
        }
      }
      case '$' -> {
        int length = Integer.parseInt(head.substring(1));
        in.skipNBytes(length < 0 ? 0 : length + 2);
      }
      case '-' -> throw new IOException(head);
      default -> {}
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int letter = in.read();
    while (letter != '\n') {
      if (letter < 0) {
        throw new EOFException();
      }
      if (letter != '\r') {
        line.append((char) letter);
      }
      letter = in.read();
    }
    return line.toString();
  }

  /** A command as Redis reads it. */
  static byte[] command(String... parts) {
    StringBuilder text = new StringBuilder("*" + parts.length + "\r\n");
    for (String part : parts) {
      int length = part.getBytes(StandardCharsets.UTF_8).length;
      text.append('$').append(length).append("\r\n").append(part).append("\r\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
