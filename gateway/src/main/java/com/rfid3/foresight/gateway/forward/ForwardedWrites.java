package com.rfid3.foresight.gateway.forward;

import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.contracts.common.PartState;
import com.rfid3.foresight.contracts.common.PartStatus;
import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.gateway.answer.Answers;
import com.rfid3.foresight.gateway.answer.Parts;
import com.rfid3.foresight.gateway.upstream.HopFailure;
import com.rfid3.foresight.platform.flags.FlagSnapshot;
import com.rfid3.foresight.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;

/** Hands a write to its owner, under the caller's key where it has one. */
@ApplicationScoped
class ForwardedWrites {
  private final Owners owners;
  private final OnceOnly onceOnly;
  private final Answers answers;

  ForwardedWrites(Owners owners, OnceOnly onceOnly, Answers answers) {
    this.owners = owners;
    this.onceOnly = onceOnly;
    this.answers = answers;
  }

  /** The answer to be written; fails with a problem. */
  Uni<WrittenAnswer> of(Outgoing call, String key, FlagSnapshot flags) {
    demandOn(call, flags);
    return key.isEmpty() ? done(call, flags) : onceOnly.under(key, call, () -> done(call, flags));
  }

  private static void demandOn(Outgoing call, FlagSnapshot flags) {
    call.route()
        .part()
        .flag()
        .filter(flag -> !flags.isOn(flag))
        .ifPresent(
            flag -> {
              String by = flags.killed() ? "by the kill switch" : "by its flag " + flag.name();
              throw new ProblemException(
                  ProblemCode.CONFLICT, call.route().part().name() + " is switched off " + by);
            });
  }

  private Uni<WrittenAnswer> done(Outgoing call, FlagSnapshot flags) {
    return owners
        .tell(call)
        .map(heard -> written(call, flags, heard))
        .onFailure(HopFailure.class)
        .transform(failure -> problem(failure));
  }

  private WrittenAnswer written(Outgoing call, FlagSnapshot flags, Heard heard) {
    return switch (heard) {
      case Heard.Refused refused -> WrittenAnswer.refusal(refused, call);
      case Heard.Said said -> {
        Parts parts =
            new Parts()
                .with(call.route().part().name(), new PartStatus(PartState.LIVE, null, null));
        byte[] body = answers.enveloped(said.value(), parts, flags.revision());
        yield new WrittenAnswer(
            said.status() == 204 ? 200 : said.status(), "application/json", Buffer.buffer(body));
      }
    };
  }

  // Whether it was done is not known after a timeout; a repeat under the same key may find out.
  private static ProblemException problem(HopFailure failure) {
    return failure.reason() == DegradedReason.TIMEOUT
        ? new ProblemException(
            ProblemCode.TIMEOUT, "The service did not answer in time; it may have done it")
        : new ProblemException(
            ProblemCode.SERVICE_UNAVAILABLE, "The service that does this is not answering");
  }
}
