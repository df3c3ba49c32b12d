package com.rfid3.foresight.gateway.answer;

import com.rfid3.foresight.contracts.common.PredictiveStatus;
import com.rfid3.foresight.platform.flags.FlagBoard;
import com.rfid3.foresight.platform.flags.FlagSnapshot;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers a public read. The flags are read when the gathering starts and again before the answer
 * is written: if they have changed meanwhile it is gathered anew, and what is off by then is left
 * out in any case.
 */
@ApplicationScoped
public class Answers {
  private static final int GATHERINGS = 3;

  private final FlagBoard flags;
  private final AnswerWriter writer;
  private final MeterRegistry metrics;

  Answers(FlagBoard flags, AnswerWriter writer, MeterRegistry metrics) {
    this.flags = flags;
    this.writer = writer;
    this.metrics = metrics;
  }

  /** One public read: its name in the metrics, and how its answer is gathered and composed. */
  public interface Read {
    String name();

    /** Fetches what the flags allow, and says how to make an answer of it. */
    Uni<Function<ServedFlags, Composed>> gather(FlagSnapshot flags);
  }

  public Uni<RestResponse<byte[]>> answer(Read read, HttpHeaders asked) {
    return gathered(read, asked, GATHERINGS);
  }

  private Uni<RestResponse<byte[]>> gathered(Read read, HttpHeaders asked, int left) {
    FlagSnapshot before = flags.now();
    return read.gather(before)
        .flatMap(
            composer -> {
              FlagSnapshot after = flags.now();
              return after.revision() != before.revision() && left > 1
                  ? gathered(read, asked, left - 1)
                  : Uni.createFrom()
                      .item(
                          written(
                              read,
                              asked,
                              composer.apply(new ServedFlags(before, after)),
                              after.revision()));
            });
  }

  private RestResponse<byte[]> written(
      Read read, HttpHeaders asked, Composed answer, long revision) {
    PredictiveStatus status = answer.parts().folded(revision);
    count(read, status);
    return writer.write(answer, status, asked);
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
