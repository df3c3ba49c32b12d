package com.rfid3.foresight.gateway.upstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.contracts.common.Problem;
import com.rfid3.foresight.contracts.common.ProblemCode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Reads what another service sent. Whatever is neither a value of the agreed shape nor a refusal
 * fails, and so counts against that service.
 */
@ApplicationScoped
public class Replies {
  private final ObjectMapper json;

  public Replies(ObjectMapper json) {
    this.json = json;
  }

  public <T> Uni<Reply<T>> read(Uni<byte[]> sent, Class<T> type) {
    return sent.<Reply<T>>map(body -> new Reply.Said<>(parse(body, type), Buffer.buffer(body)))
        .onFailure(WebApplicationException.class)
        .recoverWithUni(
            thrown -> {
              try (Response response = thrown.getResponse()) {
                return refusal(response);
              }
            });
  }

  /** The value in a JSON text; an unreadable one throws. */
  public <T> T parse(byte[] body, Class<T> type) {
    try {
      return Optional.ofNullable(json.readValue(body, type))
          .orElseThrow(() -> new IOException("null"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A value of our own with its JSON, to be kept beside those of other services. */
  public <T> Reply.Said<T> said(T value) {
    try {
      return new Reply.Said<>(value, Buffer.buffer(json.writeValueAsBytes(value)));
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("Our own records can be written", unwritable);
    }
  }

  private <T> Uni<Reply<T>> refusal(Response response) {
    byte[] body = bodyOf(response);
    int status = response.getStatus();
    return status < 500
        ? Uni.createFrom().item(new Reply.Refused<>(status, Buffer.buffer(body)))
        : Uni.createFrom().failure(new HopFailure(reasonOf(body), null));
  }

  private DegradedReason reasonOf(byte[] body) {
    try {
      ProblemCode code = json.readValue(body, Problem.class).code();
      return code == ProblemCode.MODEL_UNAVAILABLE
          ? DegradedReason.MODEL_UNAVAILABLE
          : DegradedReason.SERVICE_DOWN;
    } catch (IOException notAProblem) {
      return DegradedReason.SERVICE_DOWN;
    }
  }

  private static byte[] bodyOf(Response response) {
    return response.hasEntity() ? response.readEntity(byte[].class) : new byte[0];
  }
}
