package com.rfid3.foresight.gateway.tally;

import com.rfid3.foresight.contracts.common.PartState;
import com.rfid3.foresight.gateway.answer.Answered;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what is answered and what overlays report, and adds it to the database every few seconds.
 * Counts wait while the database is away; those of the last seconds are lost with the process.
 */
@ApplicationScoped
public class Tally {
  /** Before the gate, so that what it refuses is counted too. */
  private static final int BEFORE_THE_GATE = Integer.MIN_VALUE + 1;

  private static final int SERVER_ERROR = 500;
  private static final List<String> OURS =
      List.of("/api/integrated/", "/api/inventory-analytics/", "/api/predictive/health");
  // The reads that carry predictions; the others are live whatever happens.
  private static final Set<String> PREDICTED = Set.of("item", "alerts", "insights", "summary");

  private final Map<Counted, LongAdder> counts = new EnumMap<>(Counted.class);
  private final TallyTable table;
  private final TallySettings settings;
  private final Clock clock;

  Tally(TallyTable table, TallySettings settings, Clock clock) {
    this.table = table;
    this.settings = settings;
    this.clock = clock;
    for (Counted what : Counted.values()) {
      counts.put(what, new LongAdder());
    }
  }

  /** One more. */
  public void count(Counted what) {
    counts.get(what).increment();
  }

  void mount(@Observes Router router) {
    router.route("/api/*").order(BEFORE_THE_GATE).handler(this::watch);
  }

  private void watch(RoutingContext request) {
    if (OURS.stream().anyMatch(request.normalizedPath()::startsWith)) {
      request.addEndHandler(
          ended -> {
            count(Counted.ANSWERS);
            if (request.response().getStatusCode() >= SERVER_ERROR) {
              count(Counted.ERRORS);
            }
          });
    }
    request.next();
  }

  void answered(@Observes Answered answer) {
    PartState state = answer.status().state();
    if (PREDICTED.contains(answer.read()) && state != PartState.OFF) {
      count(Counted.OPEN);
      if (state != PartState.LIVE) {
        count(Counted.FALLBACKS);
      }
    }
  }

  @Scheduled(
      every = "${foresight.gateway.tally.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> keep() {
    Map<Counted, Long> taken = new EnumMap<>(Counted.class);
    counts.forEach(
        (what, count) -> {
          long times = count.sumThenReset();
          if (times > 0) {
            taken.put(what, times);
          }
        });
    return taken.isEmpty()
        ? Uni.createFrom().voidItem()
        : table
            .add(clock.instant(), taken)
            .onFailure()
            .recoverWithUni(
                away -> {
                  taken.forEach((what, times) -> counts.get(what).add(times));
                  return Uni.createFrom().voidItem();
                });
  }

  @Scheduled(every = "24h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> forget() {
    return table.forgetBefore(clock.instant().minus(settings.kept())).onFailure().recoverWithNull();
  }
}
