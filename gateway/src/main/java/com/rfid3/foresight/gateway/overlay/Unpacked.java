package com.rfid3.foresight.gateway.overlay;

import com.rfid3.foresight.gateway.passthrough.PageEdits.BodyEdit;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.compression.ZlibCodecFactory;
import io.netty.handler.codec.compression.ZlibWrapper;
import io.vertx.core.buffer.Buffer;

/** Unpacks a body, which came packed although it was asked for plain, before it is changed. */
final class Unpacked implements BodyEdit {
  // What comes out goes on at once, so there is nothing to limit.
  private static final int UNLIMITED = 0;

  private final EmbeddedChannel channel;
  private final BodyEdit edit;

  Unpacked(ZlibWrapper wrapper, BodyEdit edit) {
    this.channel = new EmbeddedChannel(ZlibCodecFactory.newZlibDecoder(wrapper, UNLIMITED));
    this.edit = edit;
  }

  @Override
  public Buffer next(Buffer piece) {
    channel.writeInbound(Unpooled.wrappedBuffer(piece.getBytes()));
    return edit.next(taken());
  }

  @Override
  public Buffer end() {
    channel.finish();
    return Buffer.buffer().appendBuffer(edit.next(taken())).appendBuffer(edit.end());
  }

  private Buffer taken() {
    Buffer taken = Buffer.buffer();
    for (ByteBuf each = channel.readInbound(); each != null; each = channel.readInbound()) {
      byte[] bytes = new byte[each.readableBytes()];
      each.readBytes(bytes);
      each.release();
      taken.appendBytes(bytes);
    }
    return taken;
  }
}
