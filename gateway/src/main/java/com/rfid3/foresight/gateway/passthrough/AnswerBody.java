package com.rfid3.foresight.gateway.passthrough;

import com.rfid3.foresight.gateway.passthrough.PageEdits.BodyEdit;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.util.Optional;

/** Sends the body of an answer on, framed for the caller's own connection. */
final class AnswerBody {
  private static final long UNKNOWN = -1;

  private final HttpServerRequest asked;
  private final HttpClientResponse answer;
  private final HttpServerResponse response;
  private final Optional<BodyEdit> edit;
  private long left;

  AnswerBody(HttpServerRequest asked, HttpClientResponse answer, Optional<BodyEdit> edit) {
    this.asked = asked;
    this.answer = answer;
    this.response = asked.response();
    this.edit = edit;
  }

  /** {@code happened} is told of each piece, {@code done} once all has been written. */
  void send(Runnable happened, Runnable done) {
    if (isBodiless()) {
      // An end without a body may still have to be read off the connection.
      answer.resume();
      keepLengthless();
      finish(Buffer.buffer(), done);
      return;
    }
    left = frame();
    new Pump(answer, response)
        .start(
            piece -> {
              happened.run();
              return write(piece, done);
            },
            () -> finishUnlessDone(done));
  }

  private boolean isBodiless() {
    int status = answer.statusCode();
    return asked.method().equals(HttpMethod.HEAD) || status == 204 || status == 304;
  }

  // The server would say that the length is 0, which is not what the legacy application said.
  private void keepLengthless() {
    if (!response.headers().contains("Content-Length")) {
      response.headersEndHandler(head -> response.headers().remove("Content-Length"));
    }
  }

  private long frame() {
    String length = response.headers().get("Content-Length");
    if (length != null) {
      return Long.parseLong(length);
    }
    if (asked.version() == HttpVersion.HTTP_1_0) {
      // Its end is the end of the connection.
      response.putHeader("Connection", "close");
    } else {
      response.setChunked(true);
    }
    return UNKNOWN;
  }

  // The last piece of a known length ends the answer at once: one write instead of two.
  private boolean write(Buffer piece, Runnable done) {
    if (left != UNKNOWN) {
      left -= piece.length();
      if (left == 0) {
        finish(piece, done);
        return false;
      }
    }
    Buffer next = edit.map(change -> change.next(piece)).orElse(piece);
    if (next.length() > 0) {
      response.write(next);
    }
    return true;
  }

  private void finishUnlessDone(Runnable done) {
    if (!response.ended()) {
      finish(edit.map(BodyEdit::end).orElseGet(Buffer::buffer), done);
    }
  }

  private void finish(Buffer last, Runnable done) {
    response.end(last);
    done.run();
  }
}
