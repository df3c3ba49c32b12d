package com.rfid3.foresight.gateway.passthrough;

import com.rfid3.foresight.gateway.passthrough.PageEdits.PageEdit;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** One request on its way to the legacy application and its answer on the way back. */
final class Exchange {
  private static final Logger LOG = Logger.getLogger(Exchange.class);
  private static final Set<HttpMethod> READS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private static final long LINGER_MILLIS = 2_000;

  private final Legacy legacy;
  private final HttpServerRequest asked;
  private final Optional<PageEdit> edit;
  private final Patience patience;
  private HttpClientRequest sent;
  private boolean allAsked;
  private boolean over;

  Exchange(Legacy legacy, HttpServerRequest asked, Optional<PageEdit> edit) {
    this.legacy = legacy;
    this.asked = asked;
    this.edit = edit;
    this.patience = new Patience(legacy.vertx(), this::silent);
  }

  /** Opens a connection and sends the request on; nothing of its body is read before. */
  void begin() {
    allAsked = !hasBody();
    if (!allAsked) {
      asked.pause();
    }
    asked.response().closeHandler(gone -> abandon());
    legacy.open(asked).onComplete(this::send, failure -> fail(Legacy.reasonOf(failure)));
  }

  private void send(HttpClientRequest request) {
    sent = request;
    if (over) {
      request.reset();
      return;
    }
    HopHeaders.copy(asked.headers(), request.headers());
    ForwardedHeaders.add(asked, request.headers());
    edit.ifPresent(page -> page.ask(request.headers()));
    request.response().onComplete(this::answer, this::unanswered);
    if (allAsked) {
      request.end();
      awaitHead();
    } else {
      upload(request);
    }
  }

  private boolean hasBody() {
    String length = asked.getHeader("Content-Length");
    return length == null ? asked.headers().contains("Transfer-Encoding") : !length.equals("0");
  }

  private void upload(HttpClientRequest request) {
    request.setChunked(!asked.headers().contains("Content-Length"));
    // An answer may come before the body has ended; that it then cannot be sent is no failure.
    request.exceptionHandler(this::unanswered);
    patience.expect(legacy.settings().uploadSilence());
    new Pump(asked, request)
        .start(
            piece -> {
              patience.happened();
              request.write(piece);
              return true;
            },
            () -> {
              allAsked = true;
              request.end();
              awaitHead();
            });
  }

  private void awaitHead() {
    if (!asked.response().headWritten()) {
      patience.expect(
          READS.contains(asked.method())
              ? legacy.settings().readTimeout()
              : legacy.settings().writeTimeout());
    }
  }

  private void answer(HttpClientResponse answer) {
    if (over) {
      return;
    }
    patience.expect(legacy.settings().silence());
    answer.exceptionHandler(this::unanswered);
    HttpServerResponse response = asked.response();
    response.setStatusCode(answer.statusCode()).setStatusMessage(answer.statusMessage());
    HopHeaders.copy(answer.headers(), response.headers());
    var body = edit.flatMap(page -> page.answer(answer.statusCode(), response.headers()));
    new AnswerBody(asked, answer, body).send(patience::happened, this::done);
  }

  private void silent() {
    fail(allAsked ? LegacyUnreachable.HUNG : LegacyUnreachable.UNASKED);
  }

  private void unanswered(Throwable failure) {
    LOG.debug("The legacy application gave no whole answer", failure);
    fail(LegacyUnreachable.AWAY);
  }

  private void fail(LegacyUnreachable reason) {
    if (over) {
      return;
    }
    boolean begun = asked.response().headWritten();
    abandon();
    if (begun) {
      // Half an answer must not look whole.
      asked.connection().close();
    } else {
      reason.answer(asked);
      lingerUnlessAllAsked();
    }
  }

  private void done() {
    over = true;
    patience.end();
    lingerUnlessAllAsked();
  }

  // Closed while the caller still sends, the connection would be reset and the answer lost with it.
  private void lingerUnlessAllAsked() {
    if (!allAsked) {
      asked.handler(unwanted -> {});
      asked.endHandler(end -> allAsked = true);
      asked.resume();
      legacy.vertx().setTimer(LINGER_MILLIS, due -> closeUnlessAllAsked());
    }
  }

  private void closeUnlessAllAsked() {
    if (!allAsked) {
      asked.connection().close();
    }
  }

  private void abandon() {
    if (!over) {
      over = true;
      patience.end();
      if (sent != null) {
        sent.reset();
      }
    }
  }
}
