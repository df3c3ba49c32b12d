package com.rfid3.foresight.prediction.outcome;

import com.rfid3.foresight.legacyinventory.time.ShopTime;
import com.rfid3.foresight.prediction.features.FeatureStore;
import com.rfid3.foresight.prediction.outlook.OutlookSettings;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads what was seen in the shop off the scan ledger and the labels. Blocking. */
@ApplicationScoped
public class ShopWitness {
  // A unit counts once per contract, on the day it first went out; laundry and tests are no demand.
  private static final String UNITS =
      """
      SELECT class, DATE(first) AS day, COUNT(*) AS units
        FROM (SELECT tag_id, contract_number, MIN(scan_date) AS first,
                     MAX(rental_class_num) AS class
                FROM scan_ledger
               WHERE scan_type = 'Rental' AND contract_number <> '' AND gone_at IS NULL
                 AND contract_number NOT LIKE 'L%' AND contract_number <> 'Test'
               GROUP BY tag_id, contract_number) went
       WHERE class IS NOT NULL AND first >= ?
       GROUP BY class, day
      """;
  private static final String LINES =
      """
      SELECT item_num AS class, store, DATE(contract_date) AS day, SUM(qty) AS units,
             SUM(qty * COALESCE(daily_amt, 0)) AS dollars
        FROM pos_line WHERE contract_date >= ? GROUP BY item_num, store, day
      """;
  private static final String LAST = "SELECT MAX(scan_date) AS last FROM scan_ledger";

  private final Pool pool;
  private final FeatureStore features;
  private final ShopTime time;
  private final String store;

  public ShopWitness(Pool pool, FeatureStore features, ShopTime time, OutlookSettings settings) {
    this.store = settings.store();
    this.pool = pool;
    this.features = features;
    this.time = time;
  }

  /** What was seen from a day on. */
  public Seen since(LocalDate day) {
    List<Row> rows =
        await(pool.preparedQuery(UNITS).execute(Tuple.of(day.atStartOfDay()))).stream().toList();
    var units =
        rows.stream()
            .map(
                row ->
                    new UnitsSeen.DayUnits(
                        row.getString("class"),
                        row.getLocalDate("day"),
                        ((Number) row.getValue("units")).intValue()))
            .toList();
    return new Seen(
        new Seen.Units(new UnitsSeen(units), lines(day)),
        features.classes(),
        new Seen.Labels(features.serviceExposures(), features.grades(), features.baskets()),
        time);
  }

  /** The store that the tagged units belong to. */
  String store() {
    return store;
  }

  private LinesSeen lines(LocalDate day) {
    var lines =
        await(pool.preparedQuery(LINES).execute(Tuple.of(day.atStartOfDay()))).stream()
            .map(
                row ->
                    new LinesSeen.Line(
                        row.getString("class"),
                        row.getString("store"),
                        row.getLocalDate("day"),
                        ((Number) row.getValue("units")).intValue(),
                        ((Number) row.getValue("dollars")).doubleValue()))
            .toList();
    return new LinesSeen(lines);
  }

  /** The last day of which anything was scanned. */
  public Optional<LocalDate> lastDay() {
    Row row = await(pool.query(LAST).execute()).iterator().next();
    return Optional.ofNullable(row.getLocalDateTime("last")).map(last -> last.toLocalDate());
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().indefinitely();
  }
}
