package com.rfid3.foresight.gateway.overlay;

import com.rfid3.foresight.gateway.passthrough.PageEdits.BodyEdit;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Adds the tags to a page while it streams. Nothing is held back but the tag or comment that has
 * begun and not ended; once the place is found, or there is none, pieces pass untouched.
 */
final class TagInsertion implements BodyEdit {
  // A comment's end may still be on its way when the comment itself is of the longest.
  private static final int LONGEST_END = 3;
  private static final byte[] NOTHING = {};

  private final Function<List<String>, Optional<byte[]>> tags;
  private final PageHead head = new PageHead();
  private byte[] held = NOTHING;
  private boolean settled;

  /** {@code tags} makes them of the policies that the page states itself. */
  TagInsertion(Function<List<String>, Optional<byte[]>> tags) {
    this.tags = tags;
  }

  @Override
  public Buffer next(Buffer piece) {
    if (settled) {
      return piece;
    }
    Piece all = new Piece(Buffer.buffer(held).appendBuffer(piece).getBytes());
    return switch (head.read(all)) {
      case PageHead.Finding.Further further -> further(all, further.settled());
      case PageHead.Finding.Here here -> inserted(all, here.at());
      case PageHead.Finding.Nowhere nowhere -> inserted(all, all.length(), NOTHING);
    };
  }

  @Override
  public Buffer end() {
    if (settled) {
      return Buffer.buffer();
    }
    Piece rest = new Piece(held);
    // A page that ends within a tag is broken; one that ends in its head is just short.
    return held.length == 0 && head.isDocument() && head.isBetweenTags()
        ? inserted(rest, 0)
        : inserted(rest, rest.length(), NOTHING);
  }

  private Buffer further(Piece all, int until) {
    held = all.range(until, all.length());
    if (held.length > PageHead.LONGEST + LONGEST_END) {
      return inserted(all, all.length(), NOTHING);
    }
    return Buffer.buffer(all.range(0, until));
  }

  private Buffer inserted(Piece all, int at) {
    return inserted(all, at, tags.apply(head.policies()).orElse(NOTHING));
  }

  private Buffer inserted(Piece all, int at, byte[] inserted) {
    settled = true;
    held = NOTHING;
    return Buffer.buffer(all.length() + inserted.length)
        .appendBytes(all.range(0, at))
        .appendBytes(inserted)
        .appendBytes(all.range(at, all.length()));
  }
}
