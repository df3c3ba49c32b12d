package com.rfid3.foresight.schema.server;

import com.rfid3.foresight.schema.database.Account;
import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.Session;
import com.rfid3.foresight.schema.migration.LegacyReference;
import com.rfid3.foresight.schema.migration.ServiceAccounts;
import com.rfid3.foresight.schema.migration.ServicePasswords;
import com.rfid3.foresight.schema.migration.SuiteSchema;
import com.rfid3.foresight.schema.verification.LegacyCamera;
import com.rfid3.foresight.schema.verification.LegacyState;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/** A small shop's legacy database on a server, with room for a suite beside it. */
public final class Shop implements AutoCloseable {
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-15T10:00:00Z"), ZoneOffset.UTC);
  public static final ServicePasswords PASSWORDS = ServicePasswords.shared("a fixed, harmless one");
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final DatabaseServer server;
  private final Installation installation;

  private Shop(DatabaseServer server) {
    var number = COUNT.incrementAndGet();
    this.server = server;
    this.installation = Installation.at(server.root(), "legacy_" + number, "suite_" + number);
  }

  /** The legacy tables without a row. */
  public static Shop empty(DatabaseServer server) throws SQLException {
    var shop = new Shop(server);
    shop.run(
        "CREATE DATABASE %s CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci"
            .formatted(shop.legacy()));
    try (var session = shop.installation.open()) {
      session.connection().setCatalog(shop.legacy());
      LegacyReference.createTables(session.connection());
    }
    return shop;
  }

  /** 250 items with odd tags and texts, 400 scans, 30 alerts. */
  public static Shop withRows(DatabaseServer server) throws SQLException {
    var shop = empty(server);
    shop.run(
        """
        INSERT INTO %1$s.id_item_master (tag_id, rental_class_num, common_name, notes, status,
          date_last_scanned, sell_price, rental_rates)
        SELECT CONCAT('TAG ', seq, IF(seq %% 2, '/', '#?')), seq %% 7, 'chair ''folding''',
          IF(seq %% 3, NULL, 'a\\\\b;\\n;\\r"é"'), IF(seq %% 5, '', 'On Rent'),
          IF(seq %% 4, NULL, '2025-08-01 10:00:00'), seq / 4, '{"24": "1.50"}'
        FROM %1$s.seq_1_to_250
        """);
    shop.run(
        """
        INSERT INTO %1$s.id_transactions (tag_id, scan_type, scan_date, common_name, contract_number)
        SELECT CONCAT('TAG ', seq), 'Rental', '2025-08-01' + INTERVAL seq MINUTE, 'chair', seq %% 9
        FROM %1$s.seq_1_to_400
        """);
    shop.run(
        """
        INSERT INTO %1$s.inventory_health_alerts (tag_id, alert_type, severity, created_at)
        SELECT CONCAT('TAG ', seq), 'stale_item', 'high', '2025-08-01 03:00:00' FROM %1$s.seq_1_to_30
        """);
    return shop;
  }

  public SuiteSchema suite() {
    return new SuiteSchema(installation, CLOCK);
  }

  /** A shop that the suite was added to. */
  public Shop migrated() throws SQLException {
    suite().migrate(PASSWORDS);
    return this;
  }

  public Installation installation() {
    return installation;
  }

  public String legacy() {
    return installation.legacy();
  }

  public String own() {
    return installation.suite();
  }

  public Account root() {
    return server.root();
  }

  public Session open() throws SQLException {
    return installation.open();
  }

  /** A connection of a service's user, or of anybody else. */
  public Session openAs(String user, String password) throws SQLException {
    return as(user, password).open();
  }

  public Installation as(String user, String password) {
    return Installation.at(server.account(user, password), legacy(), own());
  }

  public LegacyState state() throws SQLException {
    return new LegacyCamera(installation, CLOCK).take();
  }

  /** Runs one statement; {@code %s} stands for the legacy database. */
  public void run(String sql) throws SQLException {
    try (var session = open()) {
      session.execute(sql.contains("%s") || sql.contains("%1$s") ? sql.formatted(legacy()) : sql);
    }
  }

  /** Everything that the server says about both databases, to compare one run with another. */
  public String fingerprint() throws SQLException {
    try (var session = open()) {
      return Fingerprint.of(session, installation);
    }
  }

  /** What the services' users may do here. */
  public String rights() throws SQLException {
    try (var session = open()) {
      return String.join("\n", Fingerprint.grants(session, installation));
    }
  }

  @Override
  public void close() throws SQLException {
    run("DROP DATABASE IF EXISTS " + legacy());
    run("DROP DATABASE IF EXISTS " + own());
    // The users serve one shop after the other; their rights would pile up.
    try (var session = open()) {
      new ServiceAccounts(installation).drop(session);
    }
  }
}
