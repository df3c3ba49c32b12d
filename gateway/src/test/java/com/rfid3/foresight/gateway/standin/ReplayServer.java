package com.rfid3.foresight.gateway.standin;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A legacy application that answers what was recorded, to the byte: the recording that the header
 * {@code X-Exchange} of the request names. Remembers what it was asked.
 */
public final class ReplayServer implements AutoCloseable {
  private final ServerSocket door;
  private final List<String> recordings;
  private final Map<Integer, RawMessage> asked = new ConcurrentHashMap<>();

  public ReplayServer(List<String> recordings) {
    this.recordings = List.copyOf(recordings);
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.startVirtualThread(this::accept);
  }

  public int port() {
    return door.getLocalPort();
  }

  /** The request of this exchange as it arrived. */
  public RawMessage asked(int exchange) {
    return asked.get(exchange);
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        Thread.startVirtualThread(() -> serve(caller));
      } catch (IOException _) {
        // The door was closed: the loop's condition tells.
      }
    }
  }

  private void serve(Socket caller) {
    try (caller) {
      var in = new BufferedInputStream(caller.getInputStream());
      for (var request = RawMessage.read(in, false);
          request.isPresent();
          request = RawMessage.read(in, false)) {
        int exchange = Integer.parseInt(request.get().header("X-Exchange"));
        asked.put(exchange, request.get());
        String answer = recordings.get(exchange);
        caller.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
        caller.getOutputStream().flush();
        if (answer.contains("Connection: close")) {
          return;
        }
      }
    } catch (IOException _) {
      // The caller has gone, which ends its connection and nothing else.
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
