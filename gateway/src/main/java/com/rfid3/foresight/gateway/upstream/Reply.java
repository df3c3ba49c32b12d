package com.rfid3.foresight.gateway.upstream;

import io.vertx.core.buffer.Buffer;

/**
 * What another service said: a value, or a refusal that is an answer too (a status of 400 to 499).
 */
public sealed interface Reply<T> {

  /** A value, and the JSON it was read from. */
  record Said<T>(T value, Buffer json) implements Reply<T> {}

  /** A refusal and its body. */
  record Refused<T>(int status, Buffer body) implements Reply<T> {}
}
