package com.rfid3.foresight.featurestore.pointofsale;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.sql.UtcColumn;
import com.rfid3.foresight.featurestore.value.EntityValues;
import com.rfid3.foresight.featurestore.value.Measurement;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Features of stores from contract lines; without lines there are no stores. */
@ApplicationScoped
public class StoreFeatures {
  private static final int WEEK = Feature.STORE_UNITS_7D.view().windowDays();
  private static final int MONTH = Feature.STORE_UNITS_28D.view().windowDays();
  // Every store that ever had a line, so that one that falls silent is seen to fall to zero.
  private static final String WINDOWS =
      """
      SELECT s.store, COALESCE(SUM(IF(l.contract_date > ?, l.qty, 0)), 0) AS week,
             COALESCE(SUM(l.qty), 0) AS month, COALESCE(SUM(l.price), 0) AS revenue
      FROM (SELECT DISTINCT store FROM pos_line WHERE first_seen_at <= ?) s
      LEFT JOIN pos_line l ON l.store = s.store AND l.contract_date > ? AND l.contract_date <= ?
        AND l.first_seen_at <= ?
      GROUP BY s.store ORDER BY s.store
      """;

  private final Pool pool;
  private final ShopTime shop;

  public StoreFeatures(Pool pool, ShopTime shop) {
    this.pool = pool;
    this.shop = shop;
  }

  /** Features of every store as of an instant, from lines that were known at another. */
  public Uni<List<EntityValues>> at(Instant asOf, Instant knownAt) {
    LocalDateTime now = shop.localOf(asOf);
    LocalDateTime known = UtcColumn.of(knownAt);
    return pool.preparedQuery(WINDOWS)
        .execute(Tuple.of(now.minusDays(WEEK), known, now.minusDays(MONTH), now, known))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> values(row, asOf))
                    .toList());
  }

  /** Moments at which a window over lines changes: a line begins, becomes known, or leaves. */
  public Uni<List<Instant>> moments() {
    return pool.query("SELECT DISTINCT contract_date, first_seen_at FROM pos_line")
        .execute()
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .flatMap(
                        row -> {
                          LocalDateTime out = row.getLocalDateTime(0);
                          return Stream.of(
                              shop.instantOf(out),
                              shop.instantOf(out.plusDays(WEEK)),
                              shop.instantOf(out.plusDays(MONTH)),
                              UtcColumn.read(row.getLocalDateTime(1)));
                        })
                    .toList());
  }

  private static EntityValues values(Row row, Instant asOf) {
    return new EntityValues(
        EntityKind.STORE,
        row.getString("store"),
        Map.of(
            Feature.STORE_UNITS_7D,
            Measurement.of(row.getDouble("week"), asOf),
            Feature.STORE_UNITS_28D,
            Measurement.of(row.getDouble("month"), asOf),
            Feature.STORE_REVENUE_28D,
            Measurement.of(row.getDouble("revenue"), asOf)));
  }
}
