package com.rfid3.foresight.featurestore.ingest;

import com.rfid3.foresight.featurestore.ledger.Spelling;
import com.rfid3.foresight.featurestore.sql.MultiRowInsert;
import com.rfid3.foresight.featurestore.sql.Patience;
import com.rfid3.foresight.featurestore.sql.UtcColumn;
import com.rfid3.foresight.legacyinventory.fleet.FleetItem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What items were on which day, from the day on which they became so: a row is written for an item
 * that is new or differs from its last row. The legacy system itself keeps no such history.
 */
@ApplicationScoped
class ItemHistory {
  private static final MultiRowInsert UPSERT =
      new MultiRowInsert(
          """
          INSERT INTO item_history (tag_id, valid_on, status, quality, bin_location,
            rental_class_num, last_contract_num, date_last_scanned, sell_price, retail_price,
            rental_rates, first_seen_at)
          """,
          12,
          """
          ON DUPLICATE KEY UPDATE status = VALUES(status), quality = VALUES(quality),
            bin_location = VALUES(bin_location), rental_class_num = VALUES(rental_class_num),
            last_contract_num = VALUES(last_contract_num),
            date_last_scanned = VALUES(date_last_scanned), sell_price = VALUES(sell_price),
            retail_price = VALUES(retail_price), rental_rates = VALUES(rental_rates)
          """);
  private final Pool pool;

  ItemHistory(Pool pool) {
    this.pool = pool;
  }

  /** The day of the last complete snapshot. */
  Uni<Optional<LocalDate>> lastDay() {
    return pool.query("SELECT state FROM ingest_source WHERE source = 'id_item_master'")
        .execute()
        .map(
            rows ->
                rows.size() == 0
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(rows.iterator().next().getString(0))));
  }

  /** Keeps that the snapshot of a day is complete. */
  void complete(LocalDate day, Instant now) {
    pool.preparedQuery(
            """
            INSERT INTO ingest_source (source, state, updated_at) VALUES ('id_item_master', ?, ?)
            ON DUPLICATE KEY UPDATE state = VALUES(state), updated_at = VALUES(updated_at)
            """)
        .execute(Tuple.of(day.toString(), UtcColumn.of(now)))
        .await()
        .atMost(Patience.STATEMENT);
  }

  /** Records a page of items, at most {@code size} of them; answers how many had changed. */
  int record(List<FleetItem> items, int size, LocalDate day, Instant now) {
    Map<String, List<Object>> last = last(items, size);
    List<List<Object>> changed =
        items.stream()
            .filter(item -> !facts(item).equals(last.get(Spelling.fold(item.tagId()))))
            .map(item -> row(item, day, now))
            .toList();
    UPSERT.run(pool, changed).await().atMost(Patience.STATEMENT);
    return changed.size();
  }

  private Map<String, List<Object>> last(List<FleetItem> items, int size) {
    Tuple tags = Tuple.tuple();
    for (int i = 0; i < size; i++) {
      tags.addValue(items.get(Math.min(i, items.size() - 1)).tagId());
    }
    Map<String, List<Object>> last = HashMap.newHashMap(size);
    String sql =
        """
        SELECT h.* FROM item_history h
        JOIN (SELECT tag_id, MAX(valid_on) AS valid_on FROM item_history
              WHERE tag_id IN (%s) GROUP BY tag_id) last
          ON last.tag_id = h.tag_id AND last.valid_on = h.valid_on
        """
            .formatted(String.join(",", Collections.nCopies(size, "?")));
    pool.preparedQuery(sql)
        .execute(tags)
        .await()
        .atMost(Patience.STATEMENT)
        .forEach(row -> last.put(Spelling.fold(row.getString("tag_id")), facts(row)));
    return last;
  }

  private static List<Object> facts(FleetItem item) {
    var prices = item.prices();
    return Arrays.asList(
        item.status(),
        item.quality(),
        item.binLocation(),
        item.rentalClass(),
        item.lastContract(),
        item.lastScannedAt().orElse(null),
        money(prices.sell()),
        money(prices.retail()),
        prices.rates().isEmpty() ? null : prices.rates());
  }

  private static List<Object> facts(Row row) {
    return Arrays.asList(
        row.getString("status"),
        row.getString("quality"),
        row.getString("bin_location"),
        row.getString("rental_class_num"),
        row.getString("last_contract_num"),
        row.getLocalDateTime("date_last_scanned"),
        row.getBigDecimal("sell_price"),
        row.getBigDecimal("retail_price"),
        Objects.toString(row.getValue("rental_rates"), null));
  }

  private static List<Object> row(FleetItem item, LocalDate day, Instant now) {
    List<Object> row = new ArrayList<>(List.of(item.tagId(), day));
    row.addAll(facts(item));
    row.add(UtcColumn.of(now));
    return row;
  }

  private static BigDecimal money(String text) {
    return text.isEmpty() ? null : new BigDecimal(text);
  }
}
