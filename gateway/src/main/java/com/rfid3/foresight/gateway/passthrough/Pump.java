package com.rfid3.foresight.gateway.passthrough;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import io.vertx.core.streams.WriteStream;
import java.util.function.Predicate;

/** Moves a body piece by piece, no faster than it is taken. */
final class Pump {
  private final ReadStream<Buffer> from;
  private final WriteStream<Buffer> to;

  Pump(ReadStream<Buffer> from, WriteStream<Buffer> to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Starts; {@code each} passes a piece on and says whether more may follow, {@code ended} sees the
   * end of the source.
   */
  void start(Predicate<Buffer> each, Runnable ended) {
    from.endHandler(end -> ended.run());
    from.handler(
        piece -> {
          if (each.test(piece) && to.writeQueueFull()) {
            from.pause();
            to.drainHandler(room -> from.resume());
          }
        });
    from.resume();
  }
}
