package com.rfid3.foresight.featurestore.backfill;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.contracts.feature.Backfill;
import com.rfid3.foresight.featurestore.backfill.Backfills.Holder;
import com.rfid3.foresight.featurestore.backfill.Backfills.Kept;
import com.rfid3.foresight.featurestore.backfill.Backfills.Order;
import com.rfid3.foresight.featurestore.membership.ClassHistory;
import com.rfid3.foresight.featurestore.membership.Standings;
import com.rfid3.foresight.featurestore.sql.Patience;
import com.rfid3.foresight.platform.jobs.JobClaim;
import com.rfid3.foresight.platform.jobs.JobSlot;
import com.rfid3.foresight.platform.jobs.JobSlots;
import com.rfid3.foresight.platform.web.ProblemException;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Takes orders for backfills, one at a time, and sees to it that each is worked off by somebody:
 * one whose replica died is taken up by another where it stopped.
 */
@ApplicationScoped
public class BackfillDesk {
  private static final Logger LOG = Logger.getLogger(BackfillDesk.class);
  private static final String JOB = "backfill";

  private final Backfills backfills;
  private final BackfillWork work;
  private final ClassHistory standings;
  private final Rota rota;

  BackfillDesk(Backfills backfills, BackfillWork work, ClassHistory standings, Rota rota) {
    this.backfills = backfills;
    this.work = work;
    this.standings = standings;
    this.rota = rota;
  }

  /** Begins a backfill and answers at once; refused while another runs. */
  Uni<Backfill> order(BackfillOrders.Order order, String by) {
    String id = UUID.randomUUID().toString();
    Instant now = rota.clock().instant();
    Instant slot = JobSlot.onDemand(JOB, id, now).slot();
    return backfills
        .bury()
        .chain(backfills::running)
        .invoke(
            running -> {
              if (!running.isEmpty()) {
                throw new ProblemException(ProblemCode.CONFLICT, "A backfill is under way");
              }
            })
        .chain(standings::all)
        .chain(known -> backfills.open(id, window(order, known), new Order(by, now, slot)))
        .chain(() -> backfills.find(id))
        .map(Optional::orElseThrow)
        .invoke(this::begin)
        .map(Kept::told);
  }

  private static Window window(BackfillOrders.Order order, Standings known) {
    if (known.isEmpty()) {
      throw new ProblemException(ProblemCode.CONFLICT, "No feature cycle has completed yet");
    }
    return new Window(order.from(), order.to(), order.step(), known.begin());
  }

  @Scheduled(
      identity = "backfill_resume",
      every = "{foresight.backfill.look}",
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> resume() {
    return backfills
        .bury()
        .chain(backfills::running)
        .invoke(running -> running.forEach(this::begin))
        .onFailure()
        .invoke(failure -> LOG.debug("No look at backfills", failure))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  // Whoever holds the lease works; for everybody else this ends at once.
  private void begin(Kept kept) {
    JobSlot slot = JobSlot.onDemand(JOB, kept.told().id(), kept.slot());
    rota.slots()
        .runOnce(slot, rota.settings().lease(), claim -> onWorker(kept.told().id(), claim))
        .subscribe()
        .with(
            done -> {},
            failure -> LOG.warnf("Backfill %s: %s", kept.told().id(), failure.getMessage()));
  }

  private Uni<JsonObject> onWorker(String id, JobClaim claim) {
    return Uni.createFrom()
        .item(() -> run(id, claim))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private JsonObject run(String id, JobClaim claim) {
    Holder holder = new Holder(id, claim.fencingToken());
    backfills.take(id, claim.fencingToken()).await().atMost(Patience.STATEMENT);
    Kept kept = backfills.find(id).await().atMost(Patience.STATEMENT).orElseThrow();
    Standings known = standings.all().await().atMost(Patience.STATEMENT);
    Backfill told = kept.told();
    Window window =
        new Window(told.from(), told.to(), Duration.ofSeconds(told.stepSeconds()), known.begin());
    try {
      work.run(window, kept.cursor(), known, new Progress(holder));
      backfills.cover(id).await().atMost(Patience.STATEMENT);
      end(id, "succeeded", null);
    } catch (Stopped stopped) {
      boolean cancelled = find(id).cancelRequested();
      if (!cancelled) {
        throw stopped;
      }
      end(id, "cancelled", "asked to stop");
    } catch (RuntimeException failure) {
      end(id, "failed", failure.getClass().getSimpleName());
      throw failure;
    }
    Backfill ended = find(id);
    return new JsonObject().put("status", ended.status()).put("written", ended.written());
  }

  private Backfill find(String id) {
    return backfills.find(id).await().atMost(Patience.STATEMENT).orElseThrow().told();
  }

  private void end(String id, String status, String outcome) {
    backfills.finish(id, status, outcome).await().atMost(Patience.STATEMENT);
  }

  Uni<List<Kept>> last(int limit) {
    return backfills.last(limit);
  }

  /** A backfill by its id; refused where there is none. */
  Uni<Backfill> of(String id) {
    return backfills
        .find(id)
        .map(
            found ->
                found.orElseThrow(
                    () -> new ProblemException(ProblemCode.NOT_FOUND, "No such backfill")))
        .map(Kept::told);
  }

  /** Asks a backfill to stop; it does after the portion at hand. */
  Uni<Backfill> cancel(String id) {
    return of(id).call(() -> backfills.cancel(id)).chain(() -> of(id));
  }

  /** Who works, from when to when. */
  @ApplicationScoped
  static class Rota {
    private final JobSlots slots;
    private final BackfillSettings settings;
    private final Clock clock;

    Rota(JobSlots slots, BackfillSettings settings, Clock clock) {
      this.slots = slots;
      this.settings = settings;
      this.clock = clock;
    }

    JobSlots slots() {
      return slots;
    }

    BackfillSettings settings() {
      return settings;
    }

    Clock clock() {
      return clock;
    }
  }

  /** The work is no longer ours, or no longer wanted. */
  private static final class Stopped extends RuntimeException {
    Stopped() {
      super("stopped", null, false, false);
    }
  }

  private final class Progress implements BackfillWork.Watch {
    private final Holder holder;

    Progress(Holder holder) {
      this.holder = holder;
    }

    @Override
    public void items(int tags, String last, int written) {
      goOnIf(backfills.items(holder, tags, last, written));
    }

    @Override
    public void classes(int done, int total, int written) {
      goOnIf(backfills.classes(holder, done, total, written));
    }

    private static void goOnIf(Uni<Boolean> held) {
      if (!held.await().atMost(Patience.STATEMENT)) {
        throw new Stopped();
      }
    }
  }
}
