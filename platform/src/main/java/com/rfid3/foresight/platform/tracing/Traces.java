package com.rfid3.foresight.platform.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.opentelemetry.runtime.tracing.mutiny.MutinyTracingHelper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.function.Supplier;

/** What the suite itself adds to traces; next to nothing while they are off. */
@ApplicationScoped
public class Traces {
  private static final AttributeKey<String> REQUEST =
      AttributeKey.stringKey("foresight.request_id");
  private static final AttributeKey<String> LINEAGE =
      AttributeKey.stringKey("foresight.lineage_id");

  private final Instance<Tracer> tracer;
  private final boolean on;

  Traces(Instance<Tracer> tracer, TraceSettings settings) {
    this.tracer = tracer;
    this.on = settings.url().isPresent();
  }

  /** Names the request that is being served, as logs and answers name it. */
  public static void request(String id) {
    Span.current().setAttribute(REQUEST, id);
  }

  /** Names the records that what is being done was made from, or makes. */
  public static void lineage(String id) {
    Span.current().setAttribute(LINEAGE, id);
  }

  /** A piece of work under a name of its own: a part of the request under way, else a new trace. */
  public <T> Uni<T> within(String name, Supplier<Uni<? extends T>> work) {
    Uni<T> begun = Uni.createFrom().deferred(work);
    return on ? MutinyTracingHelper.wrapWithSpan(tracer.get(), name, begun) : begun;
  }
}
