package com.rfid3.foresight.featurestore.ledger;

import com.rfid3.foresight.featurestore.sql.MultiRowInsert;
import com.rfid3.foresight.featurestore.sql.UtcColumn;
import com.rfid3.foresight.legacyinventory.scan.LegacyScan;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every scan ever seen, once: the natural key is (tag, scan type, scan date, contract), with {@code
 * ''} for no contract, compared as the database compares. The ledger only grows. Where the source
 * repeats a key with other details, the row with the highest id has the last word.
 */
@ApplicationScoped
public class ScanLedger {
  // A row seen again unchanged is not written again, but for its date of last sight once a day.
  private static final MultiRowInsert UPSERT =
      new MultiRowInsert(
          "INSERT INTO scan_ledger (" + String.join(", ", LedgerRows.WRITE_COLUMNS) + ")",
          LedgerRows.WRITE_COLUMNS.size(),
          """
          ON DUPLICATE KEY UPDATE
            last_seen_at = IF(gone_at IS NOT NULL
                                OR VALUES(last_seen_at) > last_seen_at + INTERVAL 1 DAY,
                              VALUES(last_seen_at), last_seen_at),
            status = VALUES(status), quality = VALUES(quality),
            bin_location = VALUES(bin_location), rental_class_num = VALUES(rental_class_num),
            common_name = VALUES(common_name), scan_by = VALUES(scan_by),
            location_of_repair = VALUES(location_of_repair),
            service_required = VALUES(service_required), damage_flags = VALUES(damage_flags),
            details_since = COALESCE(VALUES(details_since), details_since), gone_at = NULL
          """);

  private final Pool pool;
  private final ScanVersions versions;
  private final ShopTime shop;

  public ScanLedger(Pool pool, ScanVersions versions, ShopTime shop) {
    this.pool = pool;
    this.versions = versions;
    this.shop = shop;
  }

  /**
   * Enters scans; those that are there already count once. Any of them may be repeated. What a scan
   * said before it was corrected, or believed gone, is kept beside it.
   */
  public Uni<Void> enter(List<LegacyScan> scans, Instant now) {
    return pool.withTransaction(
        connection ->
            versions
                .keep(connection, scans, now)
                .chain(corrected -> UPSERT.run(connection, rows(scans, corrected, now))));
  }

  private List<List<Object>> rows(List<LegacyScan> scans, Set<ScanKey> corrected, Instant now) {
    return scans.stream()
        .map(
            scan ->
                LedgerRows.row(
                    scan,
                    shop,
                    now,
                    corrected.contains(ScanKey.of(scan)) ? Optional.of(now) : Optional.empty()))
        .toList();
  }

  /**
   * Ends a reading of the source that began at an instant: where the source repeats a scan with
   * other details, the reading went back and forth and corrected nothing.
   */
  public Uni<Void> settle(Instant readAt) {
    return versions.settle(readAt);
  }

  /** Scans that were first seen at or after an instant. */
  public Uni<Integer> enteredSince(Instant instant) {
    return pool.preparedQuery("SELECT COUNT(*) FROM scan_ledger WHERE first_seen_at >= ?")
        .execute(Tuple.of(UtcColumn.of(instant)))
        .map(rows -> rows.iterator().next().getInteger(0));
  }
}
