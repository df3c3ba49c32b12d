package com.rfid3.foresight.platform.web;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The progress of a job as server-sent events: one per change, until the end. The id of an event
 * says how far the job is: who comes back with the last id they saw misses nothing that matters.
 *
 * @param type what an event carries
 * @param id how far a job is, the same as long as nothing changes
 * @param name of an event
 */
public record ProgressEvents<T>(Class<T> type, Function<T, String> id, Function<T, String> name) {
  private static final Duration LOOK = Duration.ofMillis(300);

  /** Looks at a job again and again; {@code last} is the id that the listener saw last, or null. */
  public Multi<OutboundSseEvent> follow(
      Supplier<Uni<? extends T>> job, Predicate<T> over, String last, Sse sse) {
    return Multi.createBy()
        .repeating()
        .uni(job)
        .withDelay(LOOK)
        .whilst(each -> !over.test(each))
        .skip()
        .repetitions(Comparator.comparing(id))
        .filter(each -> !id.apply(each).equals(last))
        .map(each -> event(each, sse));
  }

  private OutboundSseEvent event(T job, Sse sse) {
    return sse.newEventBuilder()
        .id(id.apply(job))
        .name(name.apply(job))
        .mediaType(MediaType.APPLICATION_JSON_TYPE)
        .data(type, job)
        .build();
  }
}
