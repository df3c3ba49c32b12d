package com.rfid3.foresight.gateway.forward;

import com.rfid3.foresight.platform.web.Problems;
import com.rfid3.foresight.platform.web.RequestId;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/** An answer as it goes out; {@code replayed} where it was given before under the same key. */
record WrittenAnswer(int status, String type, Buffer body, boolean replayed) {

  WrittenAnswer(int status, String type, Buffer body) {
    this(status, type, body, false);
  }

  /** A service's refusal in the words of the public route. */
  static WrittenAnswer refusal(Heard.Refused refused, Outgoing call) {
    JsonObject problem = problem(refused);
    String detail = problem.getString("detail", "The request was refused");
    problem
        .put("status", refused.status())
        .put("success", false)
        .put("error", problem.getString("error", detail))
        .put("detail", detail)
        .put("instance", "/api/integrated" + path(call.uri()))
        .put("request_id", RequestId.current());
    return new WrittenAnswer(refused.status(), Problems.MEDIA_TYPE, problem.toBuffer());
  }

  private static JsonObject problem(Heard.Refused refused) {
    try {
      return refused.body().toJsonObject();
    } catch (DecodeException | ClassCastException notAProblem) {
      return new JsonObject().put("type", "about:blank").put("code", "INVALID_PARAMETERS");
    }
  }

  private static String path(String uri) {
    String path = uri.substring("/v1".length());
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }
}
