package com.rfid3.foresight.gateway.overlay;

import com.rfid3.foresight.gateway.passthrough.PageEdits.BodyEdit;
import io.netty.handler.codec.compression.ZlibWrapper;
import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.Optional;

/** How a body is packed, of the ways that can be unpacked here while it streams. */
enum Packing {
  NONE,
  GZIP,
  DEFLATE;

  /** Empty where it is packed in another way. */
  static Optional<Packing> of(MultiMap headers) {
    String encoding = headers.get("Content-Encoding");
    return switch (encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT)) {
      case "identity", "" -> Optional.of(NONE);
      case "gzip", "x-gzip" -> Optional.of(GZIP);
      case "deflate" -> Optional.of(DEFLATE);
      default -> Optional.empty();
    };
  }

  /** The edit of the plain body as one of the packed body. */
  BodyEdit before(BodyEdit edit) {
    return switch (this) {
      case NONE -> edit;
      case GZIP -> new Unpacked(ZlibWrapper.GZIP, edit);
      case DEFLATE -> new Unpacked(ZlibWrapper.ZLIB_OR_NONE, edit);
    };
  }
}
