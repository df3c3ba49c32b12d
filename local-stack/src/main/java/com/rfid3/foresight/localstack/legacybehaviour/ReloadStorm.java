package com.rfid3.foresight.localstack.legacybehaviour;

import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.jdbc.ConnectionSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * A legacy application at its worst: reload upon reload, some of them broken off by a batch that
 * fails, duplicates in between, and trade all the while. It remembers every scan that there truly
 * was, so that a copy can be compared with it.
 */
public final class ReloadStorm implements AutoCloseable {
  /** Share of the batches that fail half-way. */
  public static final double FAILING = 0.05;

  private static final int SCANS_PER_RELOAD = 5;
  private static final String KEYS =
      "SELECT DISTINCT LOWER(CONCAT_WS('|', tag_id, scan_type, scan_date, COALESCE(contract_number, '')))"
          + " FROM id_transactions";

  private final Connection connection;
  private final LegacyRefresh refresh;
  private final Clock clock;
  private final RandomGenerator random;
  private final Set<String> truth = new TreeSet<>();
  private int reloads;
  private int failed;

  /** A storm over the scans that are there now. */
  public ReloadStorm(
      ConnectionSource connections, RefreshLocks locks, Clock clock, RandomGenerator random)
      throws SQLException {
    this.connection = connections.open();
    this.refresh = new LegacyRefresh(connections, locks, clock);
    this.clock = clock;
    this.random = random;
    learn();
  }

  /** New scans come, then everything is reloaded, or part of it; then the minute's refresh. */
  public void reload() throws SQLException {
    trade();
    Optional<FullReload> begun = refresh.beginFullReload();
    if (begun.isPresent()) {
      reloads++;
      try (FullReload reload = begun.get()) {
        if (!allBatches(reload)) {
          failed++;
          return;
        }
        reload.finish();
      }
    }
    refresh.refreshIncrementally();
  }

  /** A reload that succeeds, so that everything that there truly was is there. */
  public void calm() throws SQLException {
    refresh.reloadFully();
  }

  // A batch that fails leaves nothing of itself, as it is a transaction.
  private boolean allBatches(FullReload reload) throws SQLException {
    do {
      if (random.nextDouble() < FAILING) {
        return false;
      }
    } while (reload.insertBatch() > 0);
    return true;
  }

  private void trade() throws SQLException {
    LocalDateTime now =
        LocalDateTime.ofInstant(clock.instant(), ShopPlan.ZONE).truncatedTo(ChronoUnit.SECONDS);
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO id_transactions (tag_id, scan_type, scan_date, contract_number, status,"
                + " common_name, rental_class_num) VALUES (?, 'Rental', ?, ?, 'On Rent', 'X', '1')")) {
      for (int i = 0; i < SCANS_PER_RELOAD; i++) {
        insert.setString(1, "STORM" + random.nextInt(200));
        insert.setObject(2, now);
        insert.setString(3, Integer.toString(900_000 + random.nextInt(1000)));
        insert.executeUpdate();
      }
    }
    learn();
  }

  private void learn() throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(KEYS)) {
      while (rows.next()) {
        truth.add(rows.getString(1));
      }
    }
  }

  /** Every scan that there truly was: tag, type, local time, contract. */
  public Set<String> truth() {
    return truth;
  }

  public int reloads() {
    return reloads;
  }

  /** Reloads that a batch broke off. */
  public int failed() {
    return failed;
  }

  @Override
  public void close() throws SQLException {
    refresh.close();
    connection.close();
  }
}
