package com.rfid3.foresight.gateway.overlay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** One file of the overlay as it is sent: plain and packed, with the tag that names its version. */
record OverlayFile(String type, Buffer plain, Buffer packed, String tag) {
  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json",
          "html", "text/html; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "woff2", "font/woff2",
          "txt", "text/plain; charset=utf-8");
  private static final int TAG_BYTES = 8;

  /** The file of this path, where there is one of a known type. */
  static Optional<OverlayFile> at(String path) {
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null) {
      return Optional.empty();
    }
    ClassLoader files = Thread.currentThread().getContextClassLoader();
    try (InputStream file = files.getResourceAsStream("META-INF/resources" + path)) {
      return file == null
          ? Optional.empty()
          : Optional.of(of(type, sent(path, file.readAllBytes())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // What others made is sent as it was published.
  private static byte[] sent(String path, byte[] bytes) {
    boolean own = !path.contains("/vendor/") && (path.endsWith(".js") || path.endsWith(".css"));
    return own ? SentText.of(new String(bytes, UTF_8)).getBytes(UTF_8) : bytes;
  }

  static OverlayFile of(String type, byte[] bytes) {
    return new OverlayFile(type, Buffer.buffer(bytes), Buffer.buffer(gzip(bytes)), tagOf(bytes));
  }

  private static byte[] gzip(byte[] bytes) {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  // Weak: the packed and the plain form go by the same tag.
  private static String tagOf(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "W/\"" + HexFormat.of().formatHex(Arrays.copyOf(digest, TAG_BYTES)) + "\"";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
