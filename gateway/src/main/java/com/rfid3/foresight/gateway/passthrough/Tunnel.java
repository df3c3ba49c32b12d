package com.rfid3.foresight.gateway.passthrough;

import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetSocket;
import java.util.Optional;

/** A connection that leaves HTTP, a WebSocket say: bytes go both ways until either side ends. */
final class Tunnel {
  private static final int SWITCHING = 101;

  private final Legacy legacy;
  private final HttpServerRequest asked;

  Tunnel(Legacy legacy, HttpServerRequest asked) {
    this.legacy = legacy;
    this.asked = asked;
  }

  void begin() {
    asked.pause();
    legacy.open(asked).onComplete(this::connect, this::unreachable);
  }

  private void connect(HttpClientRequest request) {
    HopHeaders.copy(asked.headers(), request.headers());
    ForwardedHeaders.add(asked, request.headers());
    request.putHeader("Connection", "Upgrade").putHeader("Upgrade", asked.getHeader("Upgrade"));
    request.connect().onComplete(this::answer, this::unreachable);
  }

  private void answer(HttpClientResponse answer) {
    asked.response().setStatusCode(answer.statusCode()).setStatusMessage(answer.statusMessage());
    HopHeaders.copy(answer.headers(), asked.response().headers());
    if (answer.statusCode() == SWITCHING) {
      asked
          .response()
          .putHeader("Connection", "Upgrade")
          .putHeader("Upgrade", answer.getHeader("Upgrade"));
      asked.toNetSocket().onComplete(near -> join(near, answer.netSocket()), this::unreachable);
    } else {
      new AnswerBody(asked, answer, Optional.empty()).send(() -> {}, () -> {});
    }
  }

  private static void join(NetSocket near, NetSocket far) {
    near.pipeTo(far);
    far.pipeTo(near);
  }

  private void unreachable(Throwable failure) {
    asked.resume();
    Legacy.reasonOf(failure).answer(asked);
  }
}
