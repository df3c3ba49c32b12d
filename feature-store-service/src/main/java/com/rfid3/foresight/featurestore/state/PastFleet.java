package com.rfid3.foresight.featurestore.state;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.featurestore.ledger.Spelling;
import com.rfid3.foresight.featurestore.membership.Standing;
import com.rfid3.foresight.featurestore.sql.UtcColumn;
import com.rfid3.foresight.legacyinventory.LegacyTables;
import com.rfid3.foresight.legacyinventory.price.ClassPrice;
import com.rfid3.foresight.legacyinventory.price.ClassPriceReader;
import com.rfid3.foresight.legacyinventory.rentalclass.ClassUnits;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * The tagged fleet of each rental class as it was, from the daily snapshots of the items: what
 * happened between two of them shows in the later one. Before the first there is no fleet.
 */
@ApplicationScoped
public class PastFleet {
  private static final String LAST =
      """
      item_history h JOIN (SELECT tag_id, MAX(valid_on) AS valid_on FROM item_history
                           WHERE first_seen_at <= ? GROUP BY tag_id) last
        ON last.tag_id = h.tag_id AND last.valid_on = h.valid_on
      """;

  private final Pool pool;
  private final String units;
  private final String prices;

  public PastFleet(Pool pool, LegacyTables tables) {
    this.pool = pool;
    this.units =
        """
        SELECT h.rental_class_num, COALESCE(h.status, '') AS status, COUNT(*) AS units,
               CAST(SUM(COALESCE(h.bin_location, '') = 'resale') AS SIGNED) AS resale
        FROM %s LEFT JOIN %s i ON i.tag_id = h.tag_id
        WHERE i.item_num IS NULL AND h.rental_class_num <> ''
        GROUP BY h.rental_class_num, COALESCE(h.status, '') ORDER BY h.rental_class_num
        """
            .formatted(LAST, tables.items());
    this.prices =
        """
        SELECT CAST(i.item_num AS CHAR) AS rental_class_num, h.rental_rates, h.retail_price
        FROM %s JOIN %s i ON i.tag_id = h.tag_id
        WHERE i.item_num IS NOT NULL AND i.item_num IN (
          SELECT DISTINCT CAST(rental_class_num AS SIGNED) FROM item_history
          WHERE rental_class_num REGEXP '^[0-9]{1,9}$')
        """
            .formatted(LAST, tables.items());
  }

  /** When snapshots were taken that changed anything, in order. */
  public Uni<List<Instant>> snapshots() {
    return pool.query("SELECT DISTINCT first_seen_at FROM item_history ORDER BY first_seen_at")
        .execute()
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> UtcColumn.read(row.getLocalDateTime(0)))
                    .toList());
  }

  /** The fleet as the last snapshot before an instant found it. */
  public Uni<Snapshot> at(Instant asOf) {
    Tuple at = Tuple.of(UtcColumn.of(asOf));
    return Uni.combine()
        .all()
        .unis(pool.preparedQuery(units).execute(at), pool.preparedQuery(prices).execute(at))
        .with(
            (counted, priced) -> {
              Map<String, ClassPrice> priceOf = new HashMap<>();
              priced.forEach(
                  row ->
                      priceOf.put(row.getString("rental_class_num"), ClassPriceReader.price(row)));
              List<ClassUnits> rows =
                  StreamSupport.stream(counted.spliterator(), false).map(PastFleet::units).toList();
              return new Snapshot(ClassCount.of(rows), priceOf);
            });
  }

  /** Units and prices of classes; what a class counts as is another matter. */
  public static final class Snapshot {
    private final Collection<ClassCount> counts;
    private final Map<String, ClassPrice> prices;

    private Snapshot(Collection<ClassCount> counts, Map<String, ClassPrice> prices) {
      this.counts = counts;
      this.prices = prices;
    }

    /** One state per class with tagged items; {@code standings} says what a folded class was. */
    public List<ClassState> states(Function<String, Standing> standings) {
      return counts.stream()
          .map(
              count ->
                  count.state(
                      standings.apply(Spelling.fold(count.rentalClass())),
                      prices.get(count.rentalClass())))
          .toList();
    }
  }

  private static ClassUnits units(Row row) {
    return new ClassUnits(
        row.getString("rental_class_num"),
        "",
        row.getString("status"),
        row.getInteger("units"),
        row.getInteger("resale"));
  }
}
