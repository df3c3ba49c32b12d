package com.rfid3.foresight.legacyinventory.item;

import com.rfid3.foresight.legacyinventory.LegacyTables;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads items by tag. Tags compare as the database compares them: case does not matter. */
@ApplicationScoped
public class LegacyItems {
  private static final String COLUMNS =
      "tag_id, common_name, rental_class_num, status, quality, bin_location";

  private final Pool pool;
  private final String byTag;
  private final String pageAfter;

  public LegacyItems(Pool pool, LegacyTables tables) {
    this.pool = pool;
    this.byTag = "SELECT " + COLUMNS + " FROM " + tables.items() + " WHERE tag_id = ?";
    this.pageAfter =
        """
        SELECT %s FROM %s
        WHERE tag_id > ? AND item_num IS NULL
        ORDER BY tag_id LIMIT ?
        """
            .formatted(COLUMNS, tables.items());
  }

  /** The item with this tag, in any spelling of case. */
  public Uni<Optional<LegacyItem>> find(String tag) {
    return pool.preparedQuery(byTag)
        .execute(Tuple.of(tag))
        .map(rows -> itemsOf(rows).stream().findFirst());
  }

  /** The next RFID items after a tag in tag order; an empty tag starts at the first. */
  public Uni<List<LegacyItem>> pageAfter(String tag, int limit) {
    return pool.preparedQuery(pageAfter).execute(Tuple.of(tag, limit)).map(LegacyItems::itemsOf);
  }

  private static List<LegacyItem> itemsOf(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(LegacyItems::itemOf).toList();
  }

  private static LegacyItem itemOf(Row row) {
    return new LegacyItem(
        row.getString("tag_id"),
        row.getString("common_name"),
        row.getString("rental_class_num"),
        row.getString("status"),
        row.getString("quality"),
        row.getString("bin_location"));
  }
}
