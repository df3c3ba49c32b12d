package com.rfid3.foresight.platform.tracing;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Which traces are kept: a share of the requests and of the job runs. A statement or a call that
 * belongs to neither is a look at the flags, a lease or a probe, several a second, and is not.
 */
final class Sampling implements Sampler {
  private final Sampler requestsAndJobs;

  private Sampling(Sampler requestsAndJobs) {
    this.requestsAndJobs = requestsAndJobs;
  }

  /** By the settings; {@code share} is in [0, 1]. */
  static Sampling of(double share, boolean callersDecide) {
    Sampler root = Sampler.traceIdRatioBased(share);
    var builder = Sampler.parentBasedBuilder(root);
    return new Sampling(
        callersDecide
            ? builder.build()
            : builder.setRemoteParentSampled(root).setRemoteParentNotSampled(root).build());
  }

  @Override
  public SamplingResult shouldSample(
      Context parent,
      String traceId,
      String name,
      SpanKind kind,
      Attributes attributes,
      List<LinkData> links) {
    boolean isRoot = !Span.fromContext(parent).getSpanContext().isValid();
    return isRoot && kind == SpanKind.CLIENT
        ? SamplingResult.drop()
        : requestsAndJobs.shouldSample(parent, traceId, name, kind, attributes, links);
  }

  @Override
  public String getDescription() {
    return "RequestsAndJobs{" + requestsAndJobs.getDescription() + "}";
  }

  /** Hands the sampler to the framework. */
  @Singleton
  static class Maker {
    @Produces
    @Singleton
    Sampler sampler(TraceSettings settings) {
      return of(settings.share(), settings.callersDecide());
    }
  }
}
