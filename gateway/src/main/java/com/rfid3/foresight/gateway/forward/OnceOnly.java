package com.rfid3.foresight.gateway.forward;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.contracts.common.Violation;
import com.rfid3.foresight.platform.idempotency.Claim;
import com.rfid3.foresight.platform.idempotency.IdempotencyKeys;
import com.rfid3.foresight.platform.idempotency.IdempotentRequest;
import com.rfid3.foresight.platform.web.ProblemException;
import com.rfid3.foresight.platform.web.Problems;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Does a write once per key, and answers every repeat as the first time. */
@ApplicationScoped
class OnceOnly {
  private static final Logger LOG = Logger.getLogger(OnceOnly.class);
  private static final Duration PURGE_EVERY = Duration.ofMinutes(10);

  private final IdempotencyKeys keys;

  OnceOnly(IdempotencyKeys keys) {
    this.keys = keys;
  }

  void watch(@Observes StartupEvent started, Vertx vertx) {
    vertx.setPeriodic(
        PURGE_EVERY.toMillis(), timer -> keys.purge().subscribe().with(n -> {}, e -> {}));
  }

  Uni<WrittenAnswer> under(String key, Outgoing call, Supplier<Uni<WrittenAnswer>> work) {
    if (!IdempotentRequest.isKey(key)) {
      String wanted = "must be 1 to 255 printable characters";
      throw ProblemException.invalid(List.of(new Violation(IdempotentRequest.HEADER, wanted)));
    }
    String hash =
        IdempotentRequest.hashOf(
            call.method() + " " + call.uri(), call.content().body().getBytes());
    return keys.claim(new IdempotentRequest(call.caller().id(), key, hash))
        .onFailure()
        .transform(OnceOnly::away)
        .chain(claim -> by(claim, work));
  }

  private Uni<WrittenAnswer> by(Claim claim, Supplier<Uni<WrittenAnswer>> work) {
    return switch (claim) {
      case Claim.Fresh fresh -> first(fresh, work);
      case Claim.Done done -> Uni.createFrom().item(replayed(done));
      case Claim.Running running -> Uni.createFrom().failure(stillRunning());
      case Claim.Mismatch mismatch -> Uni.createFrom().failure(usedOtherwise());
    };
  }

  // What was not done is not kept: the caller may try again under the same key.
  private Uni<WrittenAnswer> first(Claim.Fresh claim, Supplier<Uni<WrittenAnswer>> work) {
    return work.get()
        .onFailure()
        .call(failure -> keys.release(claim).onFailure().recoverWithNull())
        .call(answer -> kept(claim, answer));
  }

  // Done is done: an answer that cannot be kept is given all the same.
  private Uni<Void> kept(Claim.Fresh claim, WrittenAnswer answer) {
    return keys.finish(claim, answer.status(), answer.body().toString())
        .onFailure()
        .invoke(failure -> LOG.warn("An answer could not be kept for repeats", failure))
        .onFailure()
        .recoverWithNull();
  }

  private static WrittenAnswer replayed(Claim.Done done) {
    String type = done.status() >= 400 ? Problems.MEDIA_TYPE : "application/json";
    return new WrittenAnswer(done.status(), type, Buffer.buffer(done.body()), true);
  }

  private static ProblemException away(Throwable failure) {
    LOG.debug("Keys cannot be looked up", failure);
    return new ProblemException(
        ProblemCode.SERVICE_UNAVAILABLE,
        "Whether this was done before cannot be looked up; nothing was done now");
  }

  private static ProblemException stillRunning() {
    return new ProblemException(ProblemCode.CONFLICT, "A call under this key is still under way");
  }

  private static ProblemException usedOtherwise() {
    return new ProblemException(
        ProblemCode.IDEMPOTENCY_MISMATCH, "This key was used for a call that said something else");
  }
}
