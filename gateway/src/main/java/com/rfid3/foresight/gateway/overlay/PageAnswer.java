package com.rfid3.foresight.gateway.overlay;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by the head of an answer whether its body is a page that the overlay can be added to. */
final class PageAnswer {
  private static final int OK = 200;
  private static final Pattern CHARSET = Pattern.compile("charset=\"?([^\\s;\"]+)");

  // In these every byte below 128 is ASCII, so a tag is found by its bytes.
  private static final List<String> READABLE =
      List.of("utf-8", "utf8", "us-ascii", "ascii", "iso-8859-", "latin1", "windows-125");

  private PageAnswer() {}

  static boolean isOne(int status, MultiMap headers) {
    String disposition = headers.get("Content-Disposition");
    return status == OK
        && isReadableHtml(headers.get("Content-Type"))
        && Packing.of(headers).isPresent()
        && !headers.contains("Content-Range")
        && (disposition == null || disposition.toLowerCase(Locale.ROOT).startsWith("inline"));
  }

  private static boolean isReadableHtml(String type) {
    if (type == null) {
      return false;
    }
    String lower = type.toLowerCase(Locale.ROOT);
    Matcher charset = CHARSET.matcher(lower);
    Optional<String> name = charset.find() ? Optional.of(charset.group(1)) : Optional.empty();
    return lower.split(";", 2)[0].strip().equals("text/html")
        && name.map(given -> READABLE.stream().anyMatch(given::startsWith)).orElse(true);
  }
}
