package com.rfid3.foresight.legacyinventory.fleet;

import com.rfid3.foresight.legacyinventory.LegacyReads;
import com.rfid3.foresight.legacyinventory.LegacyTables;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads items by tag, in pages or one at a time; tags compare as the database compares them. */
@ApplicationScoped
public class FleetReader {
  private static final String COLUMNS =
      "tag_id, item_num, common_name, rental_class_num, status, quality, bin_location,"
          + " last_contract_num, date_last_scanned, predictive_monitoring, sell_price, retail_price,"
          + " rental_rates";

  private final LegacyReads legacy;
  private final String table;

  public FleetReader(LegacyReads legacy, LegacyTables tables) {
    this.legacy = legacy;
    this.table = tables.items();
  }

  /** RFID items whose tags sort behind {@code afterTag}, in order of tag. */
  public Uni<List<FleetItem>> taggedPage(String afterTag, int limit) {
    return page("item_num IS NULL AND tag_id > ?", afterTag, limit);
  }

  /** Items of both populations whose tags sort behind {@code afterTag}, in order of tag. */
  public Uni<List<FleetItem>> page(String afterTag, int limit) {
    return page("tag_id > ?", afterTag, limit);
  }

  /**
   * The item of a tag, of either population, as it is now: one row costs the shop's server nothing,
   * and who asks for one item may have changed it a moment ago.
   */
  public Uni<Optional<FleetItem>> find(String tag) {
    return legacy
        .rowsAtHome("SELECT %s FROM %s WHERE tag_id = ?".formatted(COLUMNS, table), Tuple.of(tag))
        .map(rows -> items(rows).stream().findFirst());
  }

  private Uni<List<FleetItem>> page(String condition, String afterTag, int limit) {
    String sql =
        """
        SELECT %s FROM %s WHERE %s ORDER BY tag_id LIMIT ?
        """
            .formatted(COLUMNS, table, condition);
    return legacy.rows(sql, Tuple.of(afterTag, limit)).map(FleetReader::items);
  }

  private static List<FleetItem> items(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(FleetReader::item).toList();
  }

  private static FleetItem item(Row row) {
    return new FleetItem(
        row.getString("tag_id"),
        row.getValue("item_num") == null,
        text(row, "common_name"),
        text(row, "rental_class_num"),
        text(row, "status"),
        text(row, "quality"),
        text(row, "bin_location"),
        text(row, "last_contract_num"),
        Optional.ofNullable(row.getLocalDateTime("date_last_scanned")),
        isSet(row.getValue("predictive_monitoring")),
        new FleetItem.Prices(
            text(row, "sell_price"), text(row, "retail_price"), text(row, "rental_rates")));
  }

  private static String text(Row row, String column) {
    return Objects.toString(row.getValue(column), "");
  }

  private static boolean isSet(Object flag) {
    return flag instanceof Number number ? number.intValue() != 0 : Boolean.TRUE.equals(flag);
  }
}
