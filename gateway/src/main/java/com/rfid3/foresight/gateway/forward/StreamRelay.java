package com.rfid3.foresight.gateway.forward;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.gateway.access.ProblemWriter;
import com.rfid3.foresight.gateway.upstream.HopFailure;
import com.rfid3.foresight.platform.web.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Moves bodies of any length between a caller and a service, in both directions and piece by piece.
 * A stream is cut when what it tells is switched off.
 */
@ApplicationScoped
class StreamRelay {
  private static final Logger LOG = Logger.getLogger(StreamRelay.class);
  private static final long LOOK_MILLIS = 250;
  private static final List<String> TOLD =
      List.of("Content-Type", "Content-Disposition", "Content-Length");

  private final Upstreams upstreams;
  private final HeardReader reader;
  private final ProblemWriter problems;
  private final Vertx vertx;

  StreamRelay(Upstreams upstreams, HeardReader reader, ProblemWriter problems, Vertx vertx) {
    this.upstreams = upstreams;
    this.reader = reader;
    this.problems = problems;
    this.vertx = vertx;
  }

  /** Answers a request by a stream, for as long as {@code isOn}. */
  void relay(RoutingContext request, Outgoing call, BooleanSupplier isOn) {
    if (!isOn.getAsBoolean()) {
      problems.write(
          request,
          new ProblemException(
              ProblemCode.CONFLICT, call.route().part().name() + " is switched off"));
      return;
    }
    upstreams
        .open(call)
        .subscribe()
        .with(sent -> exchange(request, call, sent, isOn), failure -> away(request, failure));
  }

  private void exchange(
      RoutingContext request, Outgoing call, HttpClientRequest sent, BooleanSupplier isOn) {
    // Whoever goes away must not keep the service busy.
    request.response().closeHandler(closed -> sent.reset());
    long watch =
        vertx.setPeriodic(
            LOOK_MILLIS,
            timer -> {
              if (!isOn.getAsBoolean()) {
                sent.reset();
                request.request().connection().close();
              }
            });
    request.addEndHandler(ended -> vertx.cancelTimer(watch));
    answered(request.request(), sent)
        .onSuccess(answer -> pass(request, call, answer))
        .onFailure(failure -> away(request, failure));
  }

  private static Future<HttpClientResponse> answered(
      HttpServerRequest asked, HttpClientRequest sent) {
    if (asked.method().name().equals("GET") || asked.method().name().equals("HEAD")) {
      return sent.send();
    }
    String length = asked.getHeader("Content-Length");
    if (length == null) {
      sent.setChunked(true);
    } else {
      sent.putHeader("Content-Length", length);
    }
    return sent.send(asked);
  }

  private void pass(RoutingContext request, Outgoing call, HttpClientResponse answer) {
    if (answer.statusCode() >= 300) {
      answer
          .body()
          .onSuccess(body -> refuse(request, call, answer.statusCode(), body))
          .onFailure(failure -> away(request, failure));
      return;
    }
    HttpServerResponse response = request.response();
    TOLD.forEach(
        name -> {
          if (answer.headers().contains(name)) {
            response.putHeader(name, answer.getHeader(name));
          }
        });
    response.putHeader("Cache-Control", "private, no-store").putHeader("X-Accel-Buffering", "no");
    if (!answer.headers().contains("Content-Length")) {
      response.setChunked(true);
    }
    response.setStatusCode(answer.statusCode());
    // The first bytes may be long in coming; that it is a stream is told at once.
    response.writeHead();
    // A stream that breaks off must not look like one that has ended.
    answer.pipeTo(response).onFailure(failure -> request.request().connection().close());
  }

  private void refuse(RoutingContext request, Outgoing call, int status, Buffer body) {
    try {
      if (reader.read(status, body) instanceof Heard.Refused refused) {
        AnswerSender.send(request, WrittenAnswer.refusal(refused, call));
      }
    } catch (HopFailure failure) {
      away(request, failure);
    }
  }

  private void away(RoutingContext request, Throwable failure) {
    LOG.debug("A stream could not be had", failure);
    if (!request.response().headWritten()) {
      problems.write(
          request,
          new ProblemException(
              ProblemCode.SERVICE_UNAVAILABLE, "The service that tells this is not answering"));
    }
  }
}
