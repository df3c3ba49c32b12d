package com.rfid3.foresight.legacyinventory.pointofsale;

import com.rfid3.foresight.legacyinventory.LegacyReads;
import com.rfid3.foresight.legacyinventory.LegacyTables;
import com.rfid3.foresight.legacyinventory.scan.ScanExtent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;

/**
 * Reads contract lines in pages, plain SELECTs that lock nothing. A contract number that two stores
 * share is read as the first one's, since lines do not say whose they are.
 */
@ApplicationScoped
public class ContractLineReader {
  private final LegacyReads legacy;
  private final String page;
  private final String extent;

  public ContractLineReader(LegacyReads legacy, LegacyTables tables) {
    this.legacy = legacy;
    String lines = tables.named("pos_transaction_items");
    String contracts = tables.named("pos_transactions");
    this.page =
        """
        SELECT i.id, i.contract_no, i.line_number, t.store_no, i.item_num, i.qty, i.hours,
               t.contract_date, i.due_date, i.price, i.daily_amt, i.line_status, t.status, i.kit_field
        FROM %1$s i JOIN %2$s t
          ON t.id = (SELECT MIN(c.id) FROM %2$s c WHERE c.contract_no = i.contract_no)
        WHERE i.id > ? ORDER BY i.id LIMIT ?
        """
            .formatted(lines, contracts);
    this.extent =
        """
        SELECT COUNT(*) AS n, CAST(COALESCE(SUM(id <= ?), 0) AS SIGNED) AS known,
               COALESCE(MIN(id), 0) AS first_id, COALESCE(MAX(id), 0) AS last_id
        FROM %s
        """
            .formatted(lines);
  }

  /** Lines with ids above {@code afterId}, in order of id. */
  public Uni<List<ContractLine>> page(long afterId, int limit) {
    return legacy
        .rows(page, Tuple.of(afterId, limit))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(ContractLineReader::line)
                    .toList());
  }

  /** What the table spans now, and how many of its rows have ids up to {@code id}. */
  public Uni<ScanExtent> extent(long id) {
    return legacy
        .rows(extent, Tuple.of(id))
        .map(rows -> rows.iterator().next())
        .map(
            row ->
                new ScanExtent(
                    row.getLong("n"),
                    row.getLong("known"),
                    row.getLong("first_id"),
                    row.getLong("last_id")));
  }

  private static ContractLine line(Row row) {
    return new ContractLine(
        row.getLong("id"),
        text(row, "contract_no"),
        number(row, "line_number"),
        text(row, "store_no"),
        text(row, "item_num"),
        number(row, "qty"),
        new ContractLine.Terms(
            Optional.ofNullable(row.getLocalDateTime("contract_date")),
            Optional.ofNullable(row.getLocalDateTime("due_date")),
            number(row, "hours")),
        new ContractLine.Amounts(
            Optional.ofNullable(row.getBigDecimal("price")),
            Optional.ofNullable(row.getBigDecimal("daily_amt"))),
        new ContractLine.Marks(
            text(row, "line_status"), text(row, "status"), text(row, "kit_field")));
  }

  private static String text(Row row, String column) {
    return Objects.requireNonNullElse(row.getString(column), "").strip();
  }

  private static OptionalInt number(Row row, String column) {
    Integer value = row.getInteger(column);
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
