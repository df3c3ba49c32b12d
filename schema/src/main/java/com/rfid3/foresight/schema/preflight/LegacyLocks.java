package com.rfid3.foresight.schema.preflight;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The two locks that the legacy application's scheduler holds in its Redis while it reloads. */
@FunctionalInterface
public interface LegacyLocks {
  List<String> NAMES = List.of("full_refresh_lock", "incremental_refresh_lock");

  /** The locks that are held, each in words; a Redis that does not answer is such a word too. */
  List<String> held();

  /** Where the Redis is not known, the table alone tells. */
  static LegacyLocks unknown() {
    return List::of;
  }

  /** Asks the Redis at {@code redis://host:port} without a client library: two plain commands. */
  static LegacyLocks in(URI redis) {
    return () -> {
      try (var socket = new Socket()) {
        socket.connect(new InetSocketAddress(redis.getHost(), redis.getPort()), 1000);
        socket.setSoTimeout(1000);
        var answers =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        var held = new ArrayList<String>();
        for (var name : NAMES) {
          socket
              .getOutputStream()
              .write(("EXISTS " + name + "\r\n").getBytes(StandardCharsets.US_ASCII));
          var answer = answers.readLine();
          if (!":0".equals(answer)) {
            held.add(":1".equals(answer) ? name + " is held" : name + ": " + answer);
          }
        }
        return held;
      } catch (IOException e) {
        return List.of("the legacy Redis at " + redis + " does not answer");
      }
    };
  }
}
