package com.rfid3.foresight.localstack.legacybehaviour;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * One full reload, step by step: everything is gone once it exists, then batches of 500 come back
 * with new ids, until it is finished or fails half-way.
 */
public final class FullReload implements AutoCloseable {

  /** Rows per insert of the legacy application. */
  public static final int BATCH = 500;

  private final Connection connection;
  private final VendorCopy vendor;
  private final RefreshLocks locks;
  private final Clock clock;
  private long restoredUntil;
  private boolean open = true;

  FullReload(Connection connection, VendorCopy vendor, RefreshLocks locks, Clock clock)
      throws SQLException {
    this.connection = connection;
    this.vendor = vendor;
    this.locks = locks;
    this.clock = clock;
    execute("DELETE FROM id_transactions");
    execute("DELETE FROM seed_rental_classes");
    connection.commit();
  }

  /** Inserts the next batch and commits; returns its rows, zero when all are back. */
  public int insertBatch() throws SQLException {
    long until = vendor.endOfBatch(restoredUntil, BATCH);
    int rows = vendor.restore(restoredUntil, until);
    connection.commit();
    restoredUntil = until;
    return rows;
  }

  /** Inserts so many batches. */
  public void insertBatches(int count) throws SQLException {
    for (int i = 0; i < count; i++) {
      insertBatch();
    }
  }

  /** Inserts all that is missing, notes the refresh and gives the lock back. */
  public void finish() throws SQLException {
    while (insertBatch() > 0) {
      // Each batch is a transaction of its own, as in the legacy application.
    }
    execute("INSERT IGNORE INTO seed_rental_classes SELECT * FROM vendor_classes");
    noteRefresh();
    connection.commit();
    release();
  }

  /** The vendor's service fails: what is back stays, the rest is missing until the next reload. */
  public void fail() throws SQLException {
    connection.rollback();
    release();
  }

  /** Fails, unless finished. */
  @Override
  public void close() throws SQLException {
    if (open) {
      fail();
    }
  }

  private void release() {
    open = false;
    locks.release(RefreshLocks.FULL);
  }

  private void noteRefresh() throws SQLException {
    try (var update =
        connection.prepareStatement("UPDATE refresh_state SET last_refresh = ?, state_type = ?")) {
      update.setObject(1, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).withNano(0));
      update.setString(2, "full_refresh");
      update.executeUpdate();
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
