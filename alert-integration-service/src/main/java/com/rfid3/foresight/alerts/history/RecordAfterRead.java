package com.rfid3.foresight.alerts.history;

import com.rfid3.foresight.alerts.listing.FollowUp;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.jboss.logging.Logger;

/** Has every list that was read looked at by the recorder. */
@ApplicationScoped
class RecordAfterRead implements FollowUp {
  private static final Logger LOG = Logger.getLogger(RecordAfterRead.class);

  private final Instance<Recorder> recorder;

  RecordAfterRead(Instance<Recorder> recorder) {
    this.recorder = recorder;
  }

  @Override
  public Uni<Void> afterRead() {
    return recorder
        .get()
        .record()
        .onFailure()
        .invoke(failure -> LOG.warnf("History is written later: %s", failure.getMessage()))
        .onFailure()
        .recoverWithItem(0)
        .replaceWithVoid();
  }
}
