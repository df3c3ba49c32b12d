package com.rfid3.foresight.gateway.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.contracts.common.Problem;
import com.rfid3.foresight.platform.web.ProblemException;
import com.rfid3.foresight.platform.web.Problems;
import com.rfid3.foresight.platform.web.RequestId;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;

/** Refuses a request before any resource has seen it, in the words all refusals have. */
@ApplicationScoped
public class ProblemWriter {
  private final Problems problems;
  private final ObjectMapper json;

  ProblemWriter(Problems problems, ObjectMapper json) {
    this.problems = problems;
    this.json = json;
  }

  public void write(RoutingContext request, ProblemException refusal) {
    HttpServerResponse response = request.response();
    if (response.ended() || response.closed()) {
      return;
    }
    if (RequestId.current().isEmpty()) {
      RequestId.begin(request.request().getHeader(RequestId.HEADER));
    }
    // A body that nobody will read must not keep the connection from its next request.
    request.request().resume();
    RestResponse<Problem> problem = problems.respond(refusal, request.request().path());
    response
        .setStatusCode(problem.getStatus())
        .putHeader(RequestId.HEADER, RequestId.current())
        .putHeader("Content-Type", Problems.MEDIA_TYPE)
        .putHeader("Cache-Control", "no-store")
        .end(text(problem.getEntity()));
  }

  private Buffer text(Problem problem) {
    try {
      return Buffer.buffer(json.writeValueAsBytes(problem));
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("Our own records can be written", unwritable);
    }
  }
}
