package com.rfid3.foresight.gateway.audit;

import com.rfid3.foresight.platform.web.RequestId;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Writes down deeds. Nobody waits for it: a kill switch must work while the database is away, so
 * what cannot be written yet is kept here, and the log names what no longer fits.
 */
@ApplicationScoped
public class AuditLog {
  private static final Logger LOG = Logger.getLogger(AuditLog.class);
  private static final int KEPT = 10_000;
  private static final int CHUNK = 50;
  private static final long PAUSE_MILLIS = 250;

  private final AuditTable table;
  private final Clock clock;
  private final ConcurrentLinkedQueue<Noted> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger size = new AtomicInteger();
  private final AtomicBoolean writing = new AtomicBoolean();

  AuditLog(AuditTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /**
   * What somebody did.
   *
   * @param action a word such as {@code sign-in}, or a method with its route
   * @param target what it was done to
   * @param detail what else is worth knowing; never a secret, never a body
   */
  public record Deed(String actor, String action, String target, JsonObject detail) {
    public Deed(String actor, String action, String target) {
      this(actor, action, target, new JsonObject());
    }
  }

  /** A deed with when and in which request it was done. */
  record Noted(Instant at, String requestId, Deed deed) {}

  /** Notes a deed of the request being served. */
  public void note(Deed deed) {
    if (size.get() >= KEPT) {
      LOG.errorf("Not in the audit: %s %s %s", deed.actor(), deed.action(), deed.target());
      return;
    }
    size.incrementAndGet();
    waiting.add(new Noted(clock.instant(), RequestId.current(), deed));
  }

  void watch(@Observes StartupEvent started, Vertx vertx) {
    vertx.setPeriodic(PAUSE_MILLIS, timer -> writeUnlessWriting());
  }

  private void writeUnlessWriting() {
    if (waiting.isEmpty() || !writing.compareAndSet(false, true)) {
      return;
    }
    List<Noted> chunk = new ArrayList<>();
    waiting.stream().limit(CHUNK).forEach(chunk::add);
    table
        .add(chunk)
        .onTermination()
        .invoke(() -> writing.set(false))
        .subscribe()
        .with(
            written -> written(chunk.size()),
            failure -> LOG.debug("The audit waits for the database", failure));
  }

  private void written(int count) {
    for (int i = 0; i < count; i++) {
      waiting.poll();
      size.decrementAndGet();
    }
  }
}
