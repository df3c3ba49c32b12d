package com.rfid3.foresight.legacyinventory.rentalclass;

import com.rfid3.foresight.legacyinventory.LegacyReads;
import com.rfid3.foresight.legacyinventory.LegacyTables;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** Counts the tagged fleet by rental class and status; point-of-sale rows are no fleet. */
@ApplicationScoped
public class ClassFleetReader {
  private final LegacyReads legacy;
  private final String sql;

  public ClassFleetReader(LegacyReads legacy, LegacyTables tables) {
    this.legacy = legacy;
    this.sql =
        """
        SELECT rental_class_num, COALESCE(status, '') AS status, MIN(common_name) AS common_name,
               COUNT(*) AS units, CAST(SUM(COALESCE(bin_location, '') = 'resale') AS SIGNED) AS resale
        FROM %s
        WHERE item_num IS NULL AND rental_class_num <> ''
        GROUP BY rental_class_num, COALESCE(status, '')
        ORDER BY rental_class_num
        """
            .formatted(tables.items());
  }

  /** One entry per class and status that occurs, in order of class. */
  public Uni<List<ClassUnits>> byStatus() {
    return legacy
        .rows(sql)
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(ClassFleetReader::units)
                    .toList());
  }

  private static ClassUnits units(Row row) {
    return new ClassUnits(
        row.getString("rental_class_num"),
        Objects.requireNonNullElse(row.getString("common_name"), ""),
        row.getString("status"),
        row.getInteger("units"),
        row.getInteger("resale"));
  }
}
