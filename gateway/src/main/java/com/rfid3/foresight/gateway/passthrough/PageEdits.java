package com.rfid3.foresight.gateway.passthrough;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** May change pages on their way to the browser. What it lets pass is not even looked at. */
public interface PageEdits {

  /** Whether the answer to this request may be changed, judged before it is asked for. */
  Optional<PageEdit> of(RoutingContext asked);

  /** One exchange whose answer may be changed. */
  interface PageEdit {

    /** Asks the legacy application for an answer that can be changed. */
    void ask(MultiMap headers);

    /** Judges the answer by its head and adapts that; empty where its body is to stay as it is. */
    Optional<BodyEdit> answer(int status, MultiMap headers);
  }

  /** A change to a body while it streams. */
  interface BodyEdit {

    /** What goes on of this piece and what was held back before; may be empty. */
    Buffer next(Buffer piece);

    /** What is left once the last piece has been seen; may be empty. */
    Buffer end();
  }
}
