package com.rfid3.foresight.legacyinventory.price;

import com.rfid3.foresight.legacyinventory.LegacyReads;
import com.rfid3.foresight.legacyinventory.LegacyTables;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;

/** Reads the prices of all classes with tagged items; a class number is its POS item number. */
@ApplicationScoped
public class ClassPriceReader {
  private final LegacyReads legacy;
  private final String sql;

  public ClassPriceReader(LegacyReads legacy, LegacyTables tables) {
    this.legacy = legacy;
    this.sql =
        """
        SELECT r.rental_class_num, p.rental_rates, p.retail_price
        FROM (SELECT DISTINCT rental_class_num FROM %1$s
              WHERE item_num IS NULL AND rental_class_num REGEXP '^[0-9]{1,9}$') r
        JOIN %1$s p ON p.item_num = CAST(r.rental_class_num AS SIGNED)
        ORDER BY r.rental_class_num
        """
            .formatted(tables.items());
  }

  /** Prices of every class that has a point-of-sale row, in order of class. */
  public Uni<List<ClassPrice>> all() {
    return legacy
        .rows(sql)
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(ClassPriceReader::price)
                    .toList());
  }

  /** The price in a row with the columns of the class, its rates and its retail price. */
  public static ClassPrice price(Row row) {
    Object rates = row.getValue("rental_rates");
    BigDecimal retail = row.getBigDecimal("retail_price");
    return new ClassPrice(
        row.getString("rental_class_num"),
        DailyRate.of(rates == null ? "" : rates.toString()),
        retail == null || retail.signum() <= 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(retail.doubleValue()));
  }
}
