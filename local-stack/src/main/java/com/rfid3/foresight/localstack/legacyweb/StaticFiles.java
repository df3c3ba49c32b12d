package com.rfid3.foresight.localstack.legacyweb;

import java.util.Map;
import java.util.Optional;

/** Files under {@code /static/}. */
final class StaticFiles {

  private static final Map<String, String> TYPES =
      Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8");

  private StaticFiles() {}

  static Reply file(String path) {
    if (path.contains("..")) {
      return Reply.notFound();
    }
    Optional<byte[]> bytes = Pages.resource(path.substring(1));
    String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain");
    return bytes
        .map(body -> new Reply(200, Map.of("Content-Type", type), body))
        .map(reply -> reply.with("Accept-Ranges", "bytes").with("Cache-Control", "no-cache"))
        .orElseGet(Reply::notFound);
  }
}
