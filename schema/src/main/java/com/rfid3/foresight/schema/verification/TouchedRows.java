package com.rfid3.foresight.schema.verification;

import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.Session;
import com.rfid3.foresight.schema.migration.LegacyColumns;
import com.rfid3.foresight.schema.migration.SuiteTables;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The rows of a legacy table that the suite wrote one of its own columns of. */
public final class TouchedRows {
  private static final int BATCH = 1_000;
  private static final Map<String, String> KEYS =
      Map.of("id_item_master", "tag_id", "inventory_health_alerts", "id");
  private static final Map<String, String> TOUCHED =
      Map.of(
          "id_item_master",
          "last_prediction_update IS NOT NULL OR prediction_accuracy_score IS NOT NULL"
              + " OR NOT (predictive_monitoring <=> TRUE)",
          "inventory_health_alerts",
          "prediction_id IS NOT NULL OR predicted_severity IS NOT NULL"
              + " OR prediction_confidence IS NOT NULL");

  private static final String WRITTEN_THROUGH = "alert_write_through";

  private final Installation installation;
  private final String legacy;
  private final String table;

  public TouchedRows(Installation installation, String table) {
    this.installation = installation;
    this.legacy = installation.legacy();
    this.table = table;
  }

  /** Keeps a hash of every row, by key, in {@code file}; returns how many. */
  public long keepHashes(Session session, Path file) throws SQLException, IOException {
    try (var out = writer(file)) {
      return each(session, hash(session), "", (key, hash) -> out.println(key + " " + hash));
    }
  }

  /** Adds the keys of the rows touched up to now to {@code file}. */
  public void keepTouched(Session session, Path file) throws SQLException, IOException {
    var keys = new HashSet<>(touched(session));
    keys.addAll(readTouched(file));
    try (var out = writer(file)) {
      keys.forEach(out::println);
    }
  }

  /** How the touched rows compare with what was kept. */
  public Comparison compare(Session session, Path hashes, Path touchedFile)
      throws SQLException, IOException {
    var touched = new HashSet<>(touched(session));
    touched.addAll(readTouched(touchedFile));
    var before = new HashMap<String, String>();
    for (var line : lines(hashes)) {
      var space = line.indexOf(' ');
      if (touched.contains(line.substring(0, space))) {
        before.put(line.substring(0, space), line.substring(space + 1));
      }
    }
    var found = new long[2];
    each(
        session,
        hash(session),
        "",
        (key, hash) -> {
          var was = before.remove(key);
          if (was != null) {
            found[was.equals(hash) ? 0 : 1]++;
          }
        });
    return new Comparison(touched.size(), found[0], found[1], before.size());
  }

  /** Touched rows: in all, equal but for the suite's columns, changed, and no longer there. */
  public record Comparison(long touched, long equal, long changed, long gone) {}

  private Set<String> touched(Session session) throws SQLException {
    var there = new RowChecksum(legacy).columns(session, table).size();
    var all =
        session.number(
            """
            SELECT COUNT(*) FROM information_schema.columns
            WHERE table_schema = ? AND table_name = ?
            """,
            legacy,
            table);
    var keys = new HashSet<String>();
    if (all - there == LegacyColumns.ADDED.get(table).size()) {
      each(session, "''", " WHERE " + TOUCHED.get(table), (key, nothing) -> keys.add(key));
    }
    keys.addAll(writtenThrough(session));
    return keys;
  }

  private List<String> writtenThrough(Session session) throws SQLException {
    return table.equals("inventory_health_alerts")
            && new SuiteTables(installation).inOwn(session).contains(WRITTEN_THROUGH)
        ? session.column(
            "SELECT HEX(CAST(id AS BINARY)) FROM `%s`.%s WHERE has_image"
                .formatted(installation.suite(), WRITTEN_THROUGH))
        : List.of();
  }

  private String hash(Session session) throws SQLException {
    return new RowChecksum(legacy).ofRow(session, table);
  }

  @FunctionalInterface
  private interface KeyAndHash {
    void see(String key, String hash);
  }

  private long each(Session session, String hash, String condition, KeyAndHash consumer)
      throws SQLException {
    var sql =
        "SELECT HEX(CAST(%s AS BINARY)), %s FROM `%s`.%s%s"
            .formatted(KEYS.get(table), hash, legacy, table, condition);
    try (var select = session.connection().prepareStatement(sql)) {
      select.setFetchSize(BATCH);
      long count = 0;
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          consumer.see(rows.getString(1), rows.getString(2));
          count++;
        }
      }
      return count;
    }
  }

  private static List<String> readTouched(Path file) throws IOException {
    return Files.exists(file) ? lines(file) : List.of();
  }

  private static List<String> lines(Path file) throws IOException {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
      return in.lines().toList();
    }
  }

  private static PrintWriter writer(Path file) throws IOException {
    return new PrintWriter(
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.US_ASCII));
  }
}
