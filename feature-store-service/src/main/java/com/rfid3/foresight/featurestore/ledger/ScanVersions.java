package com.rfid3.foresight.featurestore.ledger;

import com.rfid3.foresight.featurestore.sql.MultiRowInsert;
import com.rfid3.foresight.featurestore.sql.UtcColumn;
import com.rfid3.foresight.legacyinventory.scan.LegacyScan;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The table {@code scan_version}: what scans said before the source corrected them in place, and
 * scans that were taken for gone and came back. A join as known then needs it; nothing else does.
 */
@ApplicationScoped
public class ScanVersions {
  private static final String KEY =
      "(tag_id = ? AND scan_type = ? AND scan_date = ? AND contract_number = ?)";
  private static final MultiRowInsert KEEP =
      new MultiRowInsert(
          """
          INSERT IGNORE INTO scan_version (ledger_id, known_until, known_from, status, quality,
            rental_class_num, service_required, damage_flags)
          """,
          8,
          "");
  private static final String SAME =
      """
      v.status <=> l.status AND v.quality <=> l.quality
        AND v.rental_class_num <=> l.rental_class_num
        AND v.service_required <=> l.service_required AND v.damage_flags = l.damage_flags
      """;
  private static final String UNDO =
      """
      UPDATE scan_ledger l JOIN scan_version v ON v.ledger_id = l.id
        SET l.details_since = NULLIF(v.known_from, l.first_seen_at)
      WHERE v.known_until = ? AND l.details_since = v.known_until AND %s
      """
          .formatted(SAME);
  private static final String FORGET =
      """
      DELETE v FROM scan_version v JOIN scan_ledger l ON l.id = v.ledger_id
      WHERE v.known_until = ? AND NOT (l.details_since <=> v.known_until) AND l.gone_at IS NULL
      """;

  private final Pool pool;

  public ScanVersions(Pool pool) {
    this.pool = pool;
  }

  /** Keeps what the ledger says of these scans where they now say otherwise; answers which. */
  Uni<Set<ScanKey>> keep(SqlClient client, List<LegacyScan> scans, Instant now) {
    if (scans.isEmpty()) {
      return Uni.createFrom().item(Set.of());
    }
    Map<ScanKey, LegacyScan> last = new HashMap<>();
    scans.forEach(scan -> last.put(ScanKey.of(scan), scan));
    return client
        .preparedQuery(known(MultiRowInsert.atLeast(scans.size())))
        .execute(keys(scans))
        .chain(
            rows -> {
              Set<ScanKey> corrected = new HashSet<>();
              List<List<Object>> versions = new ArrayList<>();
              for (Row row : rows) {
                ScanKey key = ScanKey.of(row);
                Optional.ofNullable(last.get(key))
                    .flatMap(scan -> version(row, scan, now))
                    .ifPresent(
                        version -> {
                          corrected.add(key);
                          versions.add(version);
                        });
              }
              return KEEP.run(client, versions).replaceWith(corrected);
            });
  }

  Uni<Void> settle(Instant readAt) {
    Tuple at = Tuple.of(UtcColumn.of(readAt));
    return pool.withTransaction(
        connection ->
            connection
                .preparedQuery(UNDO)
                .execute(at)
                .chain(
                    undone ->
                        undone.rowCount() == 0
                            ? Uni.createFrom().voidItem()
                            : connection.preparedQuery(FORGET).execute(at).replaceWithVoid()));
  }

  /** Adds the earlier versions of rows that have any. */
  Uni<List<KnownScan>> with(List<Row> rows) {
    Map<Long, KnownScan> corrected = new HashMap<>();
    List<KnownScan> known = new ArrayList<>(rows.size());
    for (Row row : rows) {
      KnownScan scan = LedgerRows.known(row);
      known.add(scan);
      if (row.getLocalDateTime("details_since") != null) {
        corrected.put(row.getLong("id"), scan);
      }
    }
    return corrected.isEmpty() ? Uni.createFrom().item(known) : earlier(corrected, known);
  }

  // Corrected scans are few; a page has none as a rule.
  private Uni<List<KnownScan>> earlier(Map<Long, KnownScan> corrected, List<KnownScan> known) {
    List<Long> ids = List.copyOf(corrected.keySet());
    int size = MultiRowInsert.atLeast(ids.size());
    Tuple parameters = Tuple.tuple();
    for (int i = 0; i < size; i++) {
      parameters.addValue(ids.get(Math.min(i, ids.size() - 1)));
    }
    String marks = String.join(",", Collections.nCopies(size, "?"));
    return pool.preparedQuery("SELECT * FROM scan_version WHERE ledger_id IN (" + marks + ")")
        .execute(parameters)
        .map(
            versions -> {
              List<KnownScan> all = new ArrayList<>(known);
              for (Row version : versions) {
                LedgerScan now = corrected.get(version.getLong("ledger_id")).scan();
                all.add(
                    new KnownScan(
                        LedgerRows.earlier(now, version),
                        UtcColumn.read(version.getLocalDateTime("known_from")),
                        Optional.of(UtcColumn.read(version.getLocalDateTime("known_until")))));
              }
              return all;
            });
  }

  private static Optional<List<Object>> version(Row row, LegacyScan scan, Instant now) {
    LocalDateTime gone = row.getLocalDateTime("gone_at");
    if (gone == null && says(row).equals(says(scan))) {
      return Optional.empty();
    }
    List<Object> version =
        new ArrayList<>(
            List.of(
                row.getLong("id"),
                gone == null ? UtcColumn.of(now) : gone,
                UtcColumn.of(LedgerRows.since(row))));
    version.addAll(says(row));
    return Optional.of(version);
  }

  private static List<Object> says(Row row) {
    Object flag = row.getValue("service_required");
    return Arrays.asList(
        row.getString("status"),
        row.getString("quality"),
        row.getString("rental_class_num"),
        flag == null ? null : LedgerRows.isSet(flag),
        row.getString("damage_flags"));
  }

  private static List<Object> says(LegacyScan scan) {
    return Arrays.asList(
        scan.seen().status(),
        scan.seen().quality(),
        scan.seen().rentalClass(),
        scan.serviceRequired().orElse(null),
        String.join(",", scan.damage()));
  }

  private static String known(int size) {
    return "SELECT %s FROM scan_ledger WHERE %s"
        .formatted(LedgerRows.READ_COLUMNS, String.join(" OR ", Collections.nCopies(size, KEY)));
  }

  private static Tuple keys(List<LegacyScan> scans) {
    Tuple parameters = Tuple.tuple();
    for (int i = 0; i < MultiRowInsert.atLeast(scans.size()); i++) {
      LegacyScan scan = scans.get(Math.min(i, scans.size() - 1));
      parameters
          .addValue(scan.tagId())
          .addValue(scan.scanType())
          .addValue(scan.scannedAt())
          .addValue(Objects.requireNonNullElse(scan.contract(), ""));
    }
    return parameters;
  }
}
