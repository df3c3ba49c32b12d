package com.rfid3.foresight.gateway.forward;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Gathers the body of a call as far as it may be long. */
@ApplicationScoped
class BodyReader {
  private final int longest;

  BodyReader(ForwardSettings settings) {
    this.longest = settings.bodyBytes();
  }

  /** The whole body; fails with a problem as soon as it is known to be too long. */
  Uni<Buffer> read(HttpServerRequest request) {
    if (announced(request) > longest) {
      return Uni.createFrom().failure(tooLong());
    }
    return Uni.createFrom()
        .emitter(
            emitter -> {
              Buffer body = Buffer.buffer();
              request.handler(
                  piece -> {
                    if (body.length() + piece.length() > longest) {
                      request.handler(null);
                      emitter.fail(tooLong());
                    } else {
                      body.appendBuffer(piece);
                    }
                  });
              request.exceptionHandler(emitter::fail);
              request.endHandler(ended -> emitter.complete(body));
              request.resume();
            });
  }

  private static long announced(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    return length == null ? 0 : Long.parseLong(length);
  }

  private ProblemException tooLong() {
    return new ProblemException(
        ProblemCode.PAYLOAD_TOO_LARGE, "A body may have " + longest + " bytes at most");
  }
}
