package com.rfid3.foresight.featurestore.external;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.featurestore.push.FeaturePush;
import com.rfid3.foresight.featurestore.push.PushedValue;
import com.rfid3.foresight.featurestore.push.ValueCheck;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import com.rfid3.foresight.platform.flags.Flag;
import com.rfid3.foresight.platform.flags.FlagBoard;
import com.rfid3.foresight.platform.jobs.JobSlot;
import com.rfid3.foresight.platform.jobs.JobSlots;
import com.rfid3.foresight.platform.web.Parameters;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Asks each provider when it has news, once among all replicas. What it says is checked like any
 * push; while it says nothing the last value stands, grows old, and expires.
 */
@ApplicationScoped
class ExternalJob {
  static final String JOB = "external_data";
  private static final Logger LOG = Logger.getLogger(ExternalJob.class);
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final Providers providers;
  private final FeaturePush push;
  private final JobSlots slots;
  private final Gate gate;

  ExternalJob(Providers providers, FeaturePush push, JobSlots slots, Gate gate) {
    this.providers = providers;
    this.push = push;
    this.slots = slots;
    this.gate = gate;
  }

  @Scheduled(
      identity = JOB,
      every = "{foresight.external.look}",
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> look() {
    if (!gate.isOpen()) {
      return Uni.createFrom().voidItem();
    }
    return Multi.createFrom()
        .iterable(providers.all())
        .onItem()
        .transformToUniAndConcatenate(this::runDue)
        .collect()
        .last()
        .replaceWithVoid();
  }

  // One that fails must not keep the others from being asked; it is asked again in its next slot.
  private Uni<Void> runDue(ExternalProvider provider) {
    JobSlot slot = JobSlot.regular(JOB + ":" + provider.name(), provider.every(), gate.now());
    return slots
        .runOnce(slot, LEASE, claim -> onWorker(provider))
        .onFailure()
        .invoke(failure -> LOG.warnf("%s says nothing: %s", provider.name(), failure.getMessage()))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  private Uni<JsonObject> onWorker(ExternalProvider provider) {
    return Uni.createFrom()
        .item(() -> ask(provider))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private JsonObject ask(ExternalProvider provider) {
    try {
      Instant now = gate.now();
      List<PushedValue> values = checked(provider.read(now), now);
      var report = push.keep(values);
      return new JsonObject().put("received", values.size()).put("written", report.written());
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static List<PushedValue> checked(List<JsonNode> said, Instant now) {
    Parameters parameters = new Parameters();
    List<PushedValue> values = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      new ValueCheck("values[" + i + "]", parameters, now)
          .value(said.get(i))
          .ifPresent(values::add);
    }
    parameters.check();
    return values;
  }

  /** Whether anybody may be asked, and what time it is. */
  @ApplicationScoped
  static class Gate {
    private final FlagBoard flags;
    private final Clock clock;

    Gate(FlagBoard flags, Clock clock) {
      this.flags = flags;
      this.clock = clock;
    }

    boolean isOpen() {
      return flags.now().isOn(Flag.EXTERNAL_DATA_INTEGRATION);
    }

    Instant now() {
      return clock.instant();
    }
  }

  /** Who is configured. */
  @ApplicationScoped
  static class Providers {
    private final List<ExternalProvider> all = new ArrayList<>();

    Providers(ExternalSettings settings, ShopTime shop, ObjectMapper json) {
      settings.http().forEach((name, of) -> all.add(new HttpProvider(name, of, json)));
      settings.events().ifPresent(file -> all.add(new EventCalendar(file, shop, json)));
    }

    List<ExternalProvider> all() {
      return all;
    }
  }
}
