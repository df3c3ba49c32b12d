package com.rfid3.foresight.gateway.forward;

import com.rfid3.foresight.gateway.routes.Route;
import com.rfid3.foresight.platform.identity.Caller;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.buffer.Buffer;
import java.util.Map;

/**
 * A call as it goes to the owner of its route.
 *
 * @param uri path and query at the owner, the caller's store named where it has but one
 * @param content what of the caller's headers matters there, and the body
 */
public record Outgoing(Route route, Caller caller, String uri, Content content) {

  /** Headers and body; an empty body where there is none. */
  public record Content(Map<String, String> headers, Buffer body) {}

  /** A parameter of the query; null where it was not given. */
  public String parameter(String name) {
    var values = new QueryStringDecoder(uri).parameters().get(name);
    return values == null ? null : values.getFirst();
  }

  /** The id in the path, decoded. */
  public String id() {
    String path = "integrated" + uri.substring("/v1".length()).split("\\?", 2)[0];
    return route.call().path().idIn(path).orElse("");
  }

  String method() {
    return route.call().method();
  }

  /** Names the question: what is kept for it is kept under this. */
  String question() {
    return method() + " " + uri + " " + content.body();
  }
}
