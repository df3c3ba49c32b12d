package com.rfid3.foresight.platform.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplingTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  private static boolean isKept(Sampling sampling, Context parent, SpanKind kind) {
    return sampling
        .shouldSample(parent, TRACE, "name", kind, Attributes.empty(), List.of())
        .getDecision()
        .equals(SamplingDecision.RECORD_AND_SAMPLE);
  }

  private static Context asked(boolean sampled) {
    var flags = sampled ? TraceFlags.getSampled() : TraceFlags.getDefault();
    var from =
        SpanContext.createFromRemoteParent(
            TRACE, "b7ad6b7169203331", flags, TraceState.getDefault());
    return Context.root().with(Span.wrap(from));
  }

  @ParameterizedTest
  @CsvSource({
    // share, callers decide, asked with, kept
    "1, true, true, true",
    "1, true, false, false",
    "0, true, true, true",
    "1, false, false, true",
    "0, false, true, false",
  })
  void whoDecides(double share, boolean callersDecide, boolean askedWith, boolean kept) {
    var sampling = Sampling.of(share, callersDecide);
    assertThat(isKept(sampling, asked(askedWith), SpanKind.SERVER)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({"SERVER, true", "INTERNAL, true", "CLIENT, false"})
  void onlyRequestsAndJobsBeginATrace(SpanKind kind, boolean kept) {
    assertThat(isKept(Sampling.of(1, true), Context.root(), kind)).isEqualTo(kept);
  }

  @Test
  void aStatementOfATracedRequestIsPartOfIt() {
    assertThat(isKept(Sampling.of(1, true), asked(true), SpanKind.CLIENT)).isTrue();
  }
}
