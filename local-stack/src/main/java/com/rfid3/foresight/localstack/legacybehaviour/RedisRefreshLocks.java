package com.rfid3.foresight.localstack.legacybehaviour;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The locks in Redis database 0; one short connection per command. */
public final class RedisRefreshLocks implements RefreshLocks {

  private static final int TIMEOUT_MILLIS = 2_000;

  private final String host;
  private final int port;

  /** Locks on the given server. */
  public RedisRefreshLocks(String host, int port) {
    this.host = host;
    this.port = port;
  }

  @Override
  public boolean acquire(Lock lock) {
    String seconds = Long.toString(lock.lifetime().toSeconds());
    return command("SET", lock.key(), "locked", "NX", "EX", seconds).startsWith("+OK");
  }

  @Override
  public void release(Lock lock) {
    command("DEL", lock.key());
  }

  /** Sends one command in the Redis protocol and returns the first line of the reply. */
  private String command(String... words) {
    try (var socket = new Socket(host, port)) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write(encode(words).getBytes(StandardCharsets.UTF_8));
      var reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      String line = reader.readLine();
      if (line == null || line.startsWith("-")) {
        throw new IOException("Redis answered " + line);
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String encode(String... words) {
    var request = new StringBuilder("*" + words.length + "\r\n");
    for (String word : words) {
      int length = word.getBytes(StandardCharsets.UTF_8).length;
      request.append('$').append(length).append("\r\n").append(word).append("\r\n");
    }
    return request.toString();
  }
}
