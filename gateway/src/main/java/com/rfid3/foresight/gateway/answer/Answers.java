package com.rfid3.foresight.gateway.answer;

import com.rfid3.foresight.contracts.common.PredictiveStatus;
import com.rfid3.foresight.gateway.access.Visitor;
import com.rfid3.foresight.platform.flags.FlagBoard;
import com.rfid3.foresight.platform.flags.FlagCaller;
import com.rfid3.foresight.platform.flags.FlagSnapshot;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers a public read. The caller's flags are read when the gathering starts and again before the
 * answer is written: if they have changed meanwhile it is gathered anew, and what is off by then is
 * left out in any case.
 */
@ApplicationScoped
public class Answers {
  private static final int GATHERINGS = 3;

  private final FlagBoard flags;
  private final Audience audience;
  private final AnswerWriter writer;
  private final MeterRegistry metrics;
  private final Event<Answered> answered;

  Answers(
      FlagBoard flags,
      Audience audience,
      AnswerWriter writer,
      MeterRegistry metrics,
      Event<Answered> answered) {
    this.flags = flags;
    this.audience = audience;
    this.writer = writer;
    this.metrics = metrics;
    this.answered = answered;
  }

  /** One public read: its name in the metrics, and how its answer is gathered and composed. */
  public interface Read {
    String name();

    /** Fetches what the flags allow, and says how to make an answer of it. */
    Uni<Function<ServedFlags, Composed>> gather(FlagSnapshot flags);
  }

  /** Who asks, and the version they have, null where they have none. */
  public record For(Visitor visitor, String ifNoneMatch) {}

  private record Question(Read read, String ifNoneMatch, FlagCaller caller, long began) {}

  public Uni<RestResponse<byte[]>> answer(Read read, HttpHeaders asked) {
    String version = asked.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    return gathered(new Question(read, version, audience.now(), System.nanoTime()), GATHERINGS);
  }

  /** The same outside of a resource. */
  public Uni<RestResponse<byte[]>> answer(Read read, For asked) {
    FlagCaller caller = Audience.of(asked.visitor());
    return gathered(new Question(read, asked.ifNoneMatch(), caller, System.nanoTime()), GATHERINGS);
  }

  /** The flags as this visitor sees them. */
  public FlagSnapshot flagsOf(Visitor visitor) {
    return flags.now(Audience.of(visitor));
  }

  /** Whether this visitor may see every prediction type that is on for somebody. */
  public boolean seesAll(Visitor visitor) {
    return flagsOf(visitor).hasTypesOf(flags.now());
  }

  /** The envelope of an answer to a write. */
  public byte[] enveloped(Object data, Parts parts, long revision) {
    return writer.enveloped(data, parts.folded(revision));
  }

  private Uni<RestResponse<byte[]>> gathered(Question question, int left) {
    FlagSnapshot before = flags.now(question.caller());
    return question
        .read()
        .gather(before)
        .flatMap(
            composer -> {
              FlagSnapshot after = again(before, question.caller());
              return after.revision() != before.revision() && left > 1
                  ? gathered(question, left - 1)
                  : Uni.createFrom()
                      .item(
                          written(
                              question,
                              composer.apply(new ServedFlags(before, after, flags.now())),
                              after.revision()));
            });
  }

  // The same revision is the same word for everybody: it is asked once, and counted once.
  private FlagSnapshot again(FlagSnapshot before, FlagCaller caller) {
    return flags.now().revision() == before.revision() ? before : flags.now(caller);
  }

  private RestResponse<byte[]> written(Question question, Composed answer, long revision) {
    PredictiveStatus status = answer.parts().folded(revision);
    Duration took = Duration.ofNanos(System.nanoTime() - question.began());
    count(question.read(), status);
    answered.fire(new Answered(question.read().name(), status, took));
    return writer.write(answer, status, question.ifNoneMatch());
  }

  private void count(Read read, PredictiveStatus status) {
    String reason = status.reason() == null ? "none" : status.reason().wire();
    metrics
        .counter(
            "foresight.gateway.answers",
            "read",
            read.name(),
            "state",
            status.state().wire(),
            "reason",
            reason)
        .increment();
  }
}
