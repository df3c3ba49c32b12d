package com.rfid3.foresight.localstack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server at the end of a line that does not do what is expected of it. */
public final class WrongServer implements AutoCloseable {
  /** What it does with a connection. */
  public enum Manner {
    /** Resets it once something has been asked, or nothing was for a moment. */
    HANGS_UP(""),
    /** Answers in no known language. */
    GARBAGE("\u0000\u0001?!\u00ff<html>{\"\r\n\r\n\u0007"),
    /** Answers every HTTP request with a failure. */
    HTTP_ERRORS("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 4\r\n\r\nboom"),
    /** Answers every Redis command with an error. */
    REDIS_ERRORS("-ERR broken\r\n"),
    /** Greets with an error of the database protocol: too many connections. */
    DATABASE_ERRORS("\u0017\u0000\u0000\u0000\u00ff\u0010\u0004Too many connections");

    private final String answer;

    Manner(String answer) {
      this.answer = answer;
    }
  }

  private final ServerSocket door;
  private final Manner manner;

  private WrongServer(Manner manner) throws IOException {
    this.manner = manner;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(this::accept);
  }

  public static WrongServer that(Manner manner) {
    try {
      return new WrongServer(manner);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return door.getLocalPort();
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
      var asked = new byte[4096];
      // A database client listens before it asks.
      boolean speaksFirst = manner == Manner.DATABASE_ERRORS || manner == Manner.GARBAGE;
      if (manner == Manner.HANGS_UP) {
        hangUp(caller, asked);
        return;
      }
      while (speaksFirst || caller.getInputStream().read(asked) >= 0) {
        caller.getOutputStream().write(manner.answer.getBytes(StandardCharsets.ISO_8859_1));
        if (speaksFirst) {
          return;
        }
      }
    } catch (IOException _) {
      // The caller has had enough.
    }
  }

  private static void hangUp(Socket caller, byte[] asked) throws IOException {
    caller.setSoLinger(true, 0);
    // Who listens first is not left waiting: a line that is silent is another fault.
    caller.setSoTimeout(20);
    caller.getInputStream().read(asked);
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
