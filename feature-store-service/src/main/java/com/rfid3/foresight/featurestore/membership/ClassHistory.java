package com.rfid3.foresight.featurestore.membership;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.featurestore.category.CategoryMap;
import com.rfid3.foresight.featurestore.sql.MultiRowInsert;
import com.rfid3.foresight.featurestore.sql.UtcColumn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * The table {@code class_history}: a row where a class began to count as something else. The legacy
 * map and fleet keep no past; this begins with the first cycle.
 */
@ApplicationScoped
public class ClassHistory {
  private static final MultiRowInsert KEEP =
      new MultiRowInsert(
          "INSERT IGNORE INTO class_history (rental_class, known_at, category, resale)", 4, "");

  private final Pool pool;

  public ClassHistory(Pool pool) {
    this.pool = pool;
  }

  /** All that is known. */
  public Uni<Standings> all() {
    return pool.query("SELECT rental_class, known_at, category, resale FROM class_history")
        .execute()
        .map(
            rows -> {
              Standings standings = new Standings();
              rows.forEach(
                  row ->
                      standings.add(
                          row.getString("rental_class"),
                          UtcColumn.read(row.getLocalDateTime("known_at")),
                          new Standing(row.getString("category"), row.getInteger("resale") != 0)));
              return standings;
            });
  }

  /** Keeps what the map and the fleet say now, where it is news. */
  public Uni<Void> keep(CategoryMap categories, List<ClassState> fleet, Instant now) {
    var present = Standings.present(categories, fleet);
    return all()
        .map(known -> known.changed(present))
        .chain(
            changed ->
                KEEP.run(
                    pool,
                    changed.stream()
                        .map(
                            each ->
                                List.<Object>of(
                                    each.rentalClass(),
                                    UtcColumn.of(now),
                                    each.standing().category(),
                                    each.standing().resale()))
                        .toList()));
  }
}
