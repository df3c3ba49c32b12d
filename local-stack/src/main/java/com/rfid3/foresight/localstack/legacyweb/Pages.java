package com.rfid3.foresight.localstack.legacyweb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The page templates: {@code {{name}}} is replaced by HTML that the caller made safe. */
final class Pages {

  private static final String FOLDER = "/legacyweb/";

  private final Map<String, String> templates = new ConcurrentHashMap<>();

  /** A page within the chrome that all pages share. */
  String page(String title, String content, Map<String, String> values) {
    return fill("base.html", Map.of("title", title, "content", fill(content, values)));
  }

  String fill(String template, Map<String, String> values) {
    String page = templates.computeIfAbsent(template, Pages::text);
    for (Map.Entry<String, String> value : values.entrySet()) {
      page = page.replace("{{" + value.getKey() + "}}", value.getValue());
    }
    return page;
  }

  private static String text(String name) {
    return new String(resource(name).orElseThrow(), StandardCharsets.UTF_8);
  }

  /** Bytes of a file that the stand-in brings along; empty if there is none. */
  static Optional<byte[]> resource(String name) {
    try (InputStream stream = Pages.class.getResourceAsStream(FOLDER + name)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
