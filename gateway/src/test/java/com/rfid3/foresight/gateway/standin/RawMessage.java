package com.rfid3.foresight.gateway.standin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A request or an answer as it stood on the wire: its first line, its headers with their spelling
 * and in their order, its body without its framing (one character for each byte).
 */
public record RawMessage(String firstLine, List<String> headers, String body) {

  /** The next message of a connection; empty where that has ended. */
  public static Optional<RawMessage> read(InputStream in, boolean bodiless) throws IOException {
    String first = line(in);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    List<String> headers = new ArrayList<>();
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      headers.add(header);
    }
    RawMessage head = new RawMessage(first, headers, "");
    return Optional.of(bodiless ? head : new RawMessage(first, headers, body(in, head)));
  }

  /** The value of a header, empty where there is none. */
  public String header(String name) {
    String start = name.toLowerCase(Locale.ROOT) + ":";
    return headers.stream()
        .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(start))
        .map(header -> header.substring(start.length()).strip())
        .findFirst()
        .orElse("");
  }

  /** The headers but for these, in a stable order. */
  public List<String> headersWithout(List<String> names) {
    return headers.stream()
        .filter(header -> !names.contains(header.split(":", 2)[0].toLowerCase(Locale.ROOT)))
        .map(header -> header.replaceFirst(":\\s*", ": ").stripTrailing())
        .sorted()
        .toList();
  }

  private static String body(InputStream in, RawMessage head) throws IOException {
    if (head.header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
      return chunks(in);
    }
    String length = head.header("Content-Length");
    if (!length.isEmpty()) {
      return latin(in.readNBytes(Integer.parseInt(length)));
    }
    return head.firstLine().startsWith("HTTP/") ? latin(in.readAllBytes()) : "";
  }

  private static String chunks(InputStream in) throws IOException {
    var body = new ByteArrayOutputStream();
    for (int size = size(in); size > 0; size = size(in)) {
      body.write(in.readNBytes(size));
      line(in);
    }
    line(in);
    return latin(body.toByteArray());
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
  }

  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (next != '\r') {
        line.write(next);
      }
    }
    return latin(line.toByteArray());
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
