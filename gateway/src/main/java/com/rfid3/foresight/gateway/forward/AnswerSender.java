package com.rfid3.foresight.gateway.forward;

import com.rfid3.foresight.platform.idempotency.IdempotentRequest;
import com.rfid3.foresight.platform.web.RequestId;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.RestResponse;

/** Puts finished answers on the line. */
public final class AnswerSender {
  private AnswerSender() {}

  static void send(RoutingContext request, WrittenAnswer answer) {
    HttpServerResponse response = headed(request).setStatusCode(answer.status());
    response.putHeader("Content-Type", answer.type()).putHeader("Cache-Control", "no-store");
    if (answer.replayed()) {
      response.putHeader(IdempotentRequest.REPLAYED, "true");
    }
    response.end(answer.body());
  }

  /** An answer as the resources make it. */
  public static void send(RoutingContext request, RestResponse<byte[]> answer) {
    HttpServerResponse response = headed(request).setStatusCode(answer.getStatus());
    answer
        .getHeaders()
        .forEach((name, values) -> values.forEach(v -> response.putHeader(name, v.toString())));
    if (answer.getEntity() == null) {
      response.end();
    } else {
      response.end(Buffer.buffer(answer.getEntity()));
    }
  }

  private static HttpServerResponse headed(RoutingContext request) {
    return request.response().putHeader(RequestId.HEADER, RequestId.current());
  }
}
