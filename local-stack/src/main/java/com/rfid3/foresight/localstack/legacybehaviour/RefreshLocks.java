package com.rfid3.foresight.localstack.legacybehaviour;

import java.time.Duration;

/** The locks that the legacy scheduler holds while it refreshes, so that others can keep away. */
public interface RefreshLocks {

  /** Key and lifetime of the lock around a full reload. */
  Lock FULL = new Lock("full_refresh_lock", Duration.ofMinutes(30));

  /** Key and lifetime of the lock around a minute's refresh. */
  Lock INCREMENTAL = new Lock("incremental_refresh_lock", Duration.ofMinutes(5));

  /** A Redis key and how long it lives if nobody releases it. */
  record Lock(String key, Duration lifetime) {}

  /** Takes a lock, unless somebody has it. */
  boolean acquire(Lock lock);

  /** Gives a lock back. */
  void release(Lock lock);

  /** No locks at all, as when a refresh is started through the legacy pages. */
  static RefreshLocks none() {
    return new RefreshLocks() {
      @Override
      public boolean acquire(Lock lock) {
        return true;
      }

      @Override
      public void release(Lock lock) {
        // Nothing was taken.
      }
    };
  }
}
