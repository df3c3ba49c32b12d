package com.rfid3.foresight.gateway.forward;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.gateway.upstream.HopFailure;
import com.rfid3.foresight.platform.web.ProblemPipeline;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Set;

/**
 * Tells answers, refusals and failures of a service apart. That it does not know a route, or the
 * gateway's key, is no word for the caller: the service is not what it should be.
 */
@ApplicationScoped
class HeardReader {
  private static final Set<Integer> OURS = Set.of(401, 407);

  private final ObjectMapper json;

  HeardReader(ObjectMapper json) {
    this.json = json;
  }

  /** The answer; throws {@link HopFailure} where there is none. */
  Heard read(int status, Buffer body) {
    if (status < 300) {
      return new Heard.Said(status, value(body), body);
    }
    JsonNode problem = problem(body);
    if (status >= 500 || OURS.contains(status) || isUnroutable(status, problem)) {
      throw new HopFailure(reason(problem), null);
    }
    if (status < 400) {
      throw new HopFailure(DegradedReason.SERVICE_DOWN, null);
    }
    return new Heard.Refused(status, body);
  }

  private JsonNode value(Buffer body) {
    // What is done without a word is told as an object with nothing in it, as every answer's data.
    if (body.length() == 0) {
      return JsonNodeFactory.instance.objectNode();
    }
    try {
      return json.readTree(body.getBytes());
    } catch (IOException garbage) {
      throw new HopFailure(DegradedReason.SERVICE_DOWN, garbage);
    }
  }

  private JsonNode problem(Buffer body) {
    try {
      return json.readTree(body.getBytes());
    } catch (IOException notAProblem) {
      return NullNode.getInstance();
    }
  }

  private static boolean isUnroutable(int status, JsonNode problem) {
    return (status == 404 || status == 405)
        && (problem.isNull()
            || problem.isMissingNode()
            || ProblemPipeline.UNROUTABLE.equals(problem.path("detail").asText()));
  }

  private static DegradedReason reason(JsonNode problem) {
    String code = problem.path("code").asText();
    if (code.equals(ProblemCode.MODEL_UNAVAILABLE.name())) {
      return DegradedReason.MODEL_UNAVAILABLE;
    }
    return code.equals(ProblemCode.TIMEOUT.name())
        ? DegradedReason.TIMEOUT
        : DegradedReason.SERVICE_DOWN;
  }
}
