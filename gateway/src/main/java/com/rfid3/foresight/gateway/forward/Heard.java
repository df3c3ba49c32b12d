package com.rfid3.foresight.gateway.forward;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;

/** What the owner of a route said: a value, or a refusal that is an answer too. */
public sealed interface Heard {

  /** A value with the status it came with, and the JSON it was read from. */
  record Said(int status, JsonNode value, Buffer json) implements Heard {
    public static Said ok(JsonNode value) {
      return new Said(200, value, Buffer.buffer(value.toString()));
    }
  }

  /** A refusal, 400 to 499, and its body. */
  record Refused(int status, Buffer body) implements Heard {}
}
