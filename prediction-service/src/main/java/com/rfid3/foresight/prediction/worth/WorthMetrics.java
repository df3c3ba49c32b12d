package com.rfid3.foresight.prediction.worth;

import com.rfid3.foresight.prediction.worth.Worth.Counted;
import com.rfid3.foresight.prediction.worth.Worth.Question;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * The last thirty days' worth of predictions among the metrics. Every replica shows the same, as
 * they are questions to the one record; while it is away the last figures stand.
 */
@ApplicationScoped
public class WorthMetrics {
  private static final Logger LOG = Logger.getLogger(WorthMetrics.class);
  private static final Duration WINDOW = Duration.ofDays(30);

  private record Shown(String tag, MultiGauge gauge) {}

  private final Worth worth;
  private final Clock clock;
  private final Map<Question, Shown> shown = new EnumMap<>(Question.class);

  WorthMetrics(Worth worth, MeterRegistry registry, Clock clock) {
    this.worth = worth;
    this.clock = clock;
    show(Question.DECISIONS, "action", MultiGauge.builder("foresight.worth.decisions"), registry);
    show(Question.SHORTAGES, "ordered", MultiGauge.builder("foresight.worth.shortages"), registry);
    show(Question.SERVICE, "foreseen", MultiGauge.builder("foresight.worth.service"), registry);
    show(Question.RATINGS, "stars", MultiGauge.builder("foresight.worth.ratings"), registry);
    var type = "prediction_type";
    show(Question.COVERAGE, type, MultiGauge.builder("foresight.outcome.coverage"), registry);
    show(Question.ERROR, type, MultiGauge.builder("foresight.outcome.error"), registry);
  }

  private void show(
      Question question, String tag, MultiGauge.Builder gauge, MeterRegistry registry) {
    shown.put(question, new Shown(tag, gauge.register(registry)));
  }

  @Scheduled(
      identity = "worth_metrics",
      every = "{foresight.worth.look}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return refresh()
        .onFailure()
        .invoke(failure -> LOG.debug("The worth of predictions keeps its last figures", failure))
        .onFailure()
        .recoverWithNull();
  }

  /** Asks the record now. */
  public Uni<Void> refresh() {
    var since = clock.instant().minus(WINDOW);
    return Multi.createFrom()
        .iterable(shown.entrySet())
        .onItem()
        .transformToUniAndConcatenate(
            each -> worth.of(each.getKey(), since).invoke(found -> set(each.getValue(), found)))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private static void set(Shown shown, List<Counted> found) {
    shown.gauge.register(
        found.stream()
            .map(each -> MultiGauge.Row.of(Tags.of(shown.tag, each.label()), each.value()))
            .toList(),
        true);
  }
}
