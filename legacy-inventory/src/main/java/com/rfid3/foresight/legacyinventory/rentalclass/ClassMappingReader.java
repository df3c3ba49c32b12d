package com.rfid3.foresight.legacyinventory.rentalclass;

import com.rfid3.foresight.legacyinventory.LegacyTables;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads the class to category map: about a thousand rows, whole. */
@ApplicationScoped
public class ClassMappingReader {
  private final Pool pool;
  private final String sql;

  public ClassMappingReader(Pool pool, LegacyTables tables) {
    this.pool = pool;
    this.sql =
        """
        SELECT rental_class_id, category, subcategory FROM %s ORDER BY rental_class_id
        """
            .formatted(tables.classMappings());
  }

  /** Every mapping, in order of class. */
  public Uni<List<ClassMapping>> all() {
    return pool.query(sql)
        .execute()
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(
                        row ->
                            new ClassMapping(
                                row.getString("rental_class_id"),
                                row.getString("category"),
                                row.getString("subcategory")))
                    .toList());
  }
}
