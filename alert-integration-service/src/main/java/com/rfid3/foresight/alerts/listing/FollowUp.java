package com.rfid3.foresight.alerts.listing;

import io.smallrye.mutiny.Uni;

/** What is to be done with a list that has just been read. */
@FunctionalInterface
public interface FollowUp {

  /** Does it; a failure is told, and tried again after the next read. */
  Uni<Void> afterRead();
}
