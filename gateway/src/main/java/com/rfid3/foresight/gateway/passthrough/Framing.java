package com.rfid3.foresight.gateway.passthrough;

import io.vertx.core.MultiMap;
import java.util.List;

/**
 * Refuses requests whose end two servers could see in different places. What the server's own
 * parser refuses (lengths that differ, broken chunks, names with spaces) never gets here.
 */
final class Framing {
  private Framing() {}

  static boolean isPlain(MultiMap headers) {
    List<String> encodings = headers.getAll("Transfer-Encoding");
    if (encodings.isEmpty()) {
      return headers.getAll("Content-Length").size() < 2;
    }
    return encodings.size() == 1
        && encodings.getFirst().equalsIgnoreCase("chunked")
        && !headers.contains("Content-Length");
  }
}
