package com.rfid3.foresight.gateway.audit;

import com.rfid3.foresight.platform.flags.Flag;
import com.rfid3.foresight.platform.flags.FlagBoard;
import com.rfid3.foresight.platform.flags.FlagSnapshot;
import com.rfid3.foresight.platform.flags.FlagSource;
import com.rfid3.foresight.platform.flags.FlagValue;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Notes every change of a flag that this replica sees, whoever made it and wherever. */
@ApplicationScoped
class FlagChanges {
  private static final long LOOK_MILLIS = 250;

  private final FlagBoard flags;
  private final AuditLog audit;
  private FlagSnapshot before;

  FlagChanges(FlagBoard flags, AuditLog audit) {
    this.flags = flags;
    this.audit = audit;
    this.before = flags.now();
  }

  void watch(@Observes StartupEvent started, Vertx vertx) {
    vertx.setPeriodic(LOOK_MILLIS, timer -> look(flags.now()));
  }

  // One timer on one event loop: no two looks overlap.
  private void look(FlagSnapshot now) {
    if (now.revision() == before.revision()) {
      return;
    }
    for (Flag flag : Flag.values()) {
      compare(flag, before.values().get(flag), now);
    }
    before = now;
  }

  // What a start finds is no change: nothing was known before it.
  private void compare(Flag flag, FlagValue was, FlagSnapshot now) {
    FlagValue is = now.values().get(flag);
    if (was.source() != FlagSource.UNKNOWN && was.enabled() != is.enabled()) {
      JsonObject detail =
          new JsonObject()
              .put("from", was.enabled())
              .put("to", is.enabled())
              .put("revision", now.revision());
      audit.note(
          new AuditLog.Deed("source:" + is.source().wire(), "flag.changed", flag.name(), detail));
    }
  }
}
