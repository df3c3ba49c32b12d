package com.rfid3.foresight.gateway.answer;

import com.rfid3.foresight.contracts.common.PredictiveStatus;
import com.rfid3.foresight.gateway.access.Visitor;
import com.rfid3.foresight.gateway.answer.RecentAnswers.Made;
import com.rfid3.foresight.platform.flags.FlagBoard;
import com.rfid3.foresight.platform.flags.FlagCaller;
import com.rfid3.foresight.platform.flags.FlagSnapshot;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers a public read. The caller's flags are read when the gathering starts and again before the
 * answer is written: if they have changed meanwhile it is gathered anew, and what is off by then is
 * left out in any case. What was answered under the same flags a moment ago is said again.
 */
@ApplicationScoped
public class Answers {
  private static final int GATHERINGS = 3;

  private final FlagBoard flags;
  private final Audience audience;
  private final AnswerWriter writer;
  private final RecentAnswers recent;
  private final AnswersInMaking making;
  private final MeterRegistry metrics;
  private final Event<Answered> answered;

  Answers(
      FlagBoard flags,
      Audience audience,
      AnswerWriter writer,
      RecentAnswers recent,
      AnswersInMaking making,
      MeterRegistry metrics,
      Event<Answered> answered) {
    this.flags = flags;
    this.audience = audience;
    this.writer = writer;
    this.recent = recent;
    this.making = making;
    this.metrics = metrics;
    this.answered = answered;
  }

  /** One public read: its name in the metrics, and how its answer is gathered and composed. */
  public interface Read {
    String name();

    /** Fetches what the flags allow, and says how to make an answer of it. */
    Uni<Function<ServedFlags, Composed>> gather(FlagSnapshot flags);

    /** Whether the answer of a moment ago is as good, for everybody with the same flags. */
    default boolean isLasting() {
      return true;
    }
  }

  /** Who asks, and the version they have, null where they have none. */
  public record For(Visitor visitor, String ifNoneMatch) {}

  // The address is empty where the answer is not to be said again.
  private record Question(
      Read read, For asked, FlagCaller caller, Optional<String> address, long began) {

    private Question(Read read, For asked, Optional<String> address) {
      this(read, asked, Audience.of(asked.visitor()), address, System.nanoTime());
    }
  }

  public Uni<RestResponse<byte[]>> answer(Read read, HttpHeaders asked) {
    String version = asked.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    var address = audience.address().filter(known -> read.isLasting());
    var question = new Question(read, new For(audience.visitor(), version), address);
    FlagSnapshot seen = audience.flags().orElseGet(() -> flags.now(question.caller()));
    return address
        .map(known -> together(question, new RecentAnswers.Question(known, seen.values()), seen))
        .orElseGet(() -> alone(question, seen));
  }

  /** The same outside of a resource. */
  public Uni<RestResponse<byte[]>> answer(Read read, For asked) {
    var question = new Question(read, asked, Optional.empty());
    return alone(question, flags.now(question.caller()));
  }

  /** What was answered to the same question a moment ago; empty where that will not do. */
  public Optional<RestResponse<byte[]>> again(RoutingContext request) {
    long began = System.nanoTime();
    FlagSnapshot now = flags.now(Audience.of(Visitor.of(request)));
    Audience.remember(request, now);
    var question = new RecentAnswers.Question(request.request().uri(), now.values());
    String version = request.request().getHeader(HttpHeaders.IF_NONE_MATCH);
    return recent
        .find(question, now.revision())
        .map(made -> said(made.read(), made.version().after(recent.age(made)), began, version));
  }

  /** Who has written something sees it in the next answer. */
  public void forgetRecent() {
    recent.forget();
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

  private Uni<RestResponse<byte[]>> alone(Question question, FlagSnapshot seen) {
    return gathered(question, seen, GATHERINGS).map(made -> said(question, made));
  }

  // Whoever waited looks at the flags again, too: by now they may not be those of who did not.
  private Uni<RestResponse<byte[]>> together(
      Question question, RecentAnswers.Question shared, FlagSnapshot seen) {
    return making
        .join(shared, () -> gathered(question, seen, GATHERINGS))
        .flatMap(
            made ->
                isStill(made, shared, seen)
                    ? Uni.createFrom().item(said(question, made))
                    : alone(question, flags.now(question.caller())));
  }

  private boolean isStill(Made made, RecentAnswers.Question shared, FlagSnapshot seen) {
    return recent.isSinceWrite(made)
        && made.revision() == seen.revision()
        && made.revision() == flags.now().revision()
        && made.flags().equals(shared.flags());
  }

  private Uni<Made> gathered(Question question, FlagSnapshot before, int left) {
    return question
        .read()
        .gather(before)
        .flatMap(
            composer -> {
              FlagSnapshot after = again(before, question.caller());
              return after.revision() != before.revision() && left > 1
                  ? gathered(question, after, left - 1)
                  : Uni.createFrom().item(made(question, composer, before, after));
            });
  }

  // The same revision is the same word for everybody: it is asked once, and counted once.
  private FlagSnapshot again(FlagSnapshot before, FlagCaller caller) {
    return flags.now().revision() == before.revision() ? before : flags.now(caller);
  }

  private Made made(
      Question question,
      Function<ServedFlags, Composed> composer,
      FlagSnapshot before,
      FlagSnapshot after) {
    Composed answer = composer.apply(new ServedFlags(before, after, flags.now()));
    Version version = writer.version(answer, answer.parts().folded(after.revision()));
    var made = new Made(question.read().name(), version, after.values(), question.began());
    if (after.revision() == before.revision()) {
      question
          .address()
          .map(address -> new RecentAnswers.Question(address, after.values()))
          .ifPresent(asked -> recent.hear(asked, made));
    }
    return made;
  }

  private RestResponse<byte[]> said(Question question, Made made) {
    return said(made.read(), made.version(), question.began(), question.asked().ifNoneMatch());
  }

  private RestResponse<byte[]> said(String read, Version version, long began, String ifNoneMatch) {
    count(read, version.status());
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    answered.fire(new Answered(read, version.status(), took));
    return writer.write(version, ifNoneMatch);
  }

  private void count(String read, PredictiveStatus status) {
    String reason = status.reason() == null ? "none" : status.reason().wire();
    metrics
        .counter(
            "foresight.gateway.answers",
            "read",
            read,
            "state",
            status.state().wire(),
            "reason",
            reason)
        .increment();
  }
}
