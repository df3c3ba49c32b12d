package com.rfid3.foresight.legacyinventory.rentalclass;

import com.rfid3.foresight.legacyinventory.LegacyReads;
import com.rfid3.foresight.legacyinventory.LegacyTables;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Reads the class to category map: about a thousand rows, whole. Names come from the map or the
 * point-of-sale row of the class, not from the class list that is emptied with every reload.
 */
@ApplicationScoped
public class ClassMappingReader {
  private final LegacyReads legacy;
  private final String sql;

  public ClassMappingReader(LegacyReads legacy, LegacyTables tables) {
    this.legacy = legacy;
    this.sql =
        """
        SELECT m.rental_class_id, m.category, m.subcategory,
               COALESCE(NULLIF(m.short_common_name, ''), p.common_name, '') AS name
        FROM %s m LEFT JOIN %s p ON p.item_num = CAST(
          CASE WHEN m.rental_class_id REGEXP '^[0-9]{1,9}$' THEN m.rental_class_id END AS SIGNED)
        ORDER BY m.rental_class_id
        """
            .formatted(tables.classMappings(), tables.items());
  }

  /** Every mapping, in order of class. */
  public Uni<List<ClassMapping>> all() {
    return legacy
        .rows(sql)
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(
                        row ->
                            new ClassMapping(
                                row.getString("rental_class_id"),
                                row.getString("category"),
                                row.getString("subcategory"),
                                row.getString("name")))
                    .toList());
  }
}
