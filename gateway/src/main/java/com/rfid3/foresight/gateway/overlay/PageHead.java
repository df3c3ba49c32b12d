package com.rfid3.foresight.gateway.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a page from its beginning and finds where its head ends, as far as a browser would still
 * take a script there. Reads tags only as exactly as that needs, and whatever it is not sure of it
 * gives up on: a page without the overlay is whole.
 *
 * <p>Told the pieces of a page in any division it comes to the same end.
 */
final class PageHead {
  /** A tag or comment longer than this, and the page is left as it is. */
  static final int LONGEST = 64 << 10;

  /** What is known after a piece; places are indexes into it. */
  sealed interface Finding {
    /** The place is not reached; all before {@code settled} has been read. */
    record Further(int settled) implements Finding {}

    /** The tags belong here. */
    record Here(int at) implements Finding {}

    /** This is no page, or already has the overlay, or cannot be judged. */
    record Nowhere() implements Finding {}
  }

  private static final Set<String> IN_HEAD =
      Set.of("html", "head", "base", "basefont", "bgsound", "link", "meta");
  private static final Set<String> RAW = Set.of("script", "style", "title", "noscript");
  private static final Set<String> ENDING = Set.of("head", "body", "html");
  private static final String OWN_SCRIPT = "predictive-integration.js";
  private static final Finding NOWHERE = new Finding.Nowhere();

  private final List<String> policies = new ArrayList<>();
  private String raw = "";
  private boolean escaped;
  private boolean document;

  /** The policies that the page itself states in meta tags read so far. */
  List<String> policies() {
    return policies;
  }

  /** Whether this is a whole page and not a part of one. */
  boolean isDocument() {
    return document;
  }

  /** Whether all that was settled ends outside scripts, styles and titles. */
  boolean isBetweenTags() {
    return raw.isEmpty();
  }

  /** Reads on. What was not settled before must stand at the beginning of this piece again. */
  Finding read(Piece piece) {
    int from = 0;
    while (from < piece.length()) {
      Finding found = raw.isEmpty() ? markup(piece, from) : rawText(piece, from);
      if (!(found instanceof Finding.Further further)) {
        return found;
      }
      if (further.settled() == from) {
        break;
      }
      from = further.settled();
    }
    return new Finding.Further(from);
  }

  private Finding markup(Piece piece, int from) {
    byte first = piece.at(from);
    if (Piece.isSpace(first) || isByteOrderMark(piece, from)) {
      return new Finding.Further(from + 1);
    }
    if (first != '<') {
      return endsHead(from);
    }
    if (from + 1 == piece.length()) {
      return new Finding.Further(from);
    }
    byte second = piece.at(from + 1);
    if (second == '!') {
      return declaration(piece, from);
    }
    if (second == '/') {
      return endTag(piece, from);
    }
    return Piece.isLetter(second) ? startTag(piece, from) : endsHead(from);
  }

  // Only UTF-8's mark can begin a page that is read here, and only at its very beginning.
  private boolean isByteOrderMark(Piece piece, int from) {
    int each = piece.at(from) & 0xFF;
    return !document && (each == 0xEF || each == 0xBB || each == 0xBF);
  }

  private Finding declaration(Piece piece, int from) {
    if (piece.startsWith("<!--", from)) {
      int end = piece.find("-->", from + 2);
      return isTooLong(from, end)
          ? NOWHERE
          : new Finding.Further(end == Piece.MORE ? from : end + 3);
    }
    if (piece.mayStartWith("<!--", from)) {
      return new Finding.Further(from);
    }
    int end = piece.find(">", from);
    if (end == Piece.MORE) {
      return new Finding.Further(from);
    }
    if (isTooLong(from, end)) {
      return NOWHERE;
    }
    document |= piece.startsWith("<!doctype html", from);
    return document ? new Finding.Further(end + 1) : NOWHERE;
  }

  private Finding endTag(Piece piece, int from) {
    int end = piece.endOfTag(from);
    if (end == Piece.MORE) {
      return new Finding.Further(from);
    }
    if (isTooLong(from, end)) {
      return NOWHERE;
    }
    boolean ends = ENDING.contains(piece.nameOfTag(from, 2));
    return ends ? endsHead(from) : document ? new Finding.Further(end) : NOWHERE;
  }

  private Finding startTag(Piece piece, int from) {
    int end = piece.endOfTag(from);
    if (end == Piece.MORE) {
      return new Finding.Further(from);
    }
    String name = piece.nameOfTag(from, 1);
    document |= name.equals("html") || name.equals("head");
    if (!document || isTooLong(from, end)) {
      return NOWHERE;
    }
    if (RAW.contains(name)) {
      return rawElement(piece.text(from, end), name, end);
    }
    if (name.equals("meta")) {
      TagText.policyOf(piece.text(from, end)).ifPresent(policies::add);
    }
    return IN_HEAD.contains(name) ? new Finding.Further(end) : endsHead(from);
  }

  private Finding rawElement(String tag, String name, int end) {
    if (tag.contains(OWN_SCRIPT)) {
      return NOWHERE;
    }
    raw = name;
    escaped = false;
    return new Finding.Further(end);
  }

  private Finding rawText(Piece piece, int from) {
    int next = piece.find("<", from);
    if (next == Piece.MORE) {
      return new Finding.Further(piece.length());
    }
    String end = "</" + raw;
    if (piece.length() - next <= end.length() && piece.mayStartWith(end, next)) {
      return new Finding.Further(next);
    }
    if (piece.startsWith(end, next) && !isNameGoingOn(piece.at(next + end.length()))) {
      raw = "";
      return endTag(piece, next);
    }
    return raw.equals("script") ? scriptText(piece, next) : new Finding.Further(next + 1);
  }

  // Within a comment within a script another script begins a state that no few rules can follow.
  private Finding scriptText(Piece piece, int next) {
    if (piece.isCutOff("<!--", next) || piece.isCutOff("<script", next)) {
      return new Finding.Further(next);
    }
    if (escaped && piece.startsWith("<script", next)) {
      return NOWHERE;
    }
    escaped |= piece.startsWith("<!--", next);
    return new Finding.Further(next + 1);
  }

  private static boolean isNameGoingOn(byte next) {
    return !Piece.isSpace(next) && next != '>' && next != '/';
  }

  // However the page was divided, so that its division makes no difference.
  private static boolean isTooLong(int from, int end) {
    return end - from > LONGEST;
  }

  private Finding endsHead(int at) {
    return document ? new Finding.Here(at) : NOWHERE;
  }
}
