package com.rfid3.foresight.localstack.legacybehaviour;

import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.jdbc.ConnectionSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Refreshes the legacy tables as the legacy application does: a full reload that empties {@code
 * id_transactions} first, and a minute's refresh that inserts the last ten minutes again.
 */
public final class LegacyRefresh implements AutoCloseable {

  private static final Duration REACH_BACK = Duration.ofMinutes(10);

  private final Connection connection;
  private final RefreshLocks locks;
  private final Clock clock;
  private final VendorCopy vendor;
  private final String columns;
  private final Set<Long> duplicates = new HashSet<>();

  /** A refresher with a connection of its own. */
  public LegacyRefresh(ConnectionSource connections, RefreshLocks locks, Clock clock)
      throws SQLException {
    this.connection = connections.open();
    this.connection.setAutoCommit(false);
    this.locks = locks;
    this.clock = clock;
    this.vendor = new VendorCopy(connection);
    this.columns = ScanColumns.names(connection);
  }

  /** Empties the tables; empty if somebody else holds the lock. The caller goes on from there. */
  public Optional<FullReload> beginFullReload() throws SQLException {
    if (!locks.acquire(RefreshLocks.FULL)) {
      return Optional.empty();
    }
    vendor.learn(duplicates);
    duplicates.clear();
    return Optional.of(new FullReload(connection, vendor, locks, clock));
  }

  /** A whole reload at once; false if somebody else holds the lock. */
  public boolean reloadFully() throws SQLException {
    Optional<FullReload> reload = beginFullReload();
    if (reload.isPresent()) {
      reload.get().finish();
    }
    return reload.isPresent();
  }

  /**
   * The minute's refresh: inserts the scans of the last ten minutes once more.
   *
   * @return how many duplicates came of it; they stay until the next full reload
   */
  public int refreshIncrementally() throws SQLException {
    if (!locks.acquire(RefreshLocks.INCREMENTAL)) {
      return 0;
    }
    try {
      List<Long> recent = recentScans();
      for (long id : recent) {
        duplicate(id);
      }
      connection.commit();
      return recent.size();
    } finally {
      locks.release(RefreshLocks.INCREMENTAL);
    }
  }

  private List<Long> recentScans() throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (var query =
        connection.prepareStatement("SELECT id FROM id_transactions WHERE scan_date >= ?")) {
      query.setObject(1, LocalDateTime.ofInstant(clock.instant().minus(REACH_BACK), ShopPlan.ZONE));
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getLong(1));
        }
      }
    }
    // The vendor sends each scan once, however often it was inserted before.
    ids.removeAll(duplicates);
    return ids;
  }

  private void duplicate(long id) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO id_transactions (%s) SELECT %s FROM id_transactions WHERE id = ?"
                .formatted(columns, columns),
            Statement.RETURN_GENERATED_KEYS)) {
      insert.setLong(1, id);
      insert.executeUpdate();
      try (var keys = insert.getGeneratedKeys()) {
        while (keys.next()) {
          duplicates.add(keys.getLong(1));
        }
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
