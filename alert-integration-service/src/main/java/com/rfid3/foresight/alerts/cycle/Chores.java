package com.rfid3.foresight.alerts.cycle;

import com.rfid3.foresight.alerts.retention.Retention;
import com.rfid3.foresight.alerts.writethrough.WriteThrough;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** What can wait until the next cycle when it fails: deeds still to be written through, pruning. */
@ApplicationScoped
class Chores {
  private static final Logger LOG = Logger.getLogger(Chores.class);

  private final WriteThrough writeThrough;
  private final Retention retention;

  Chores(WriteThrough writeThrough, Retention retention) {
    this.writeThrough = writeThrough;
    this.retention = retention;
  }

  Uni<Void> pass() {
    return putOff(writeThrough.pass()).chain(() -> putOff(retention.pass()));
  }

  private static Uni<Void> putOff(Uni<?> chore) {
    return chore
        .onFailure()
        .invoke(failure -> LOG.warnf("Put off to the next cycle: %s", failure.getMessage()))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }
}
