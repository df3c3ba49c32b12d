package com.rfid3.foresight.featurestore.pointofsale;

import com.rfid3.foresight.featurestore.sql.MultiRowInsert;
import com.rfid3.foresight.featurestore.sql.UtcColumn;
import com.rfid3.foresight.legacyinventory.pointofsale.ContractLine;
import com.rfid3.foresight.legacyinventory.pointofsale.ItemNumber;
import com.rfid3.foresight.legacyinventory.store.StoreCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Checked lines and refusals, each once by (contract, line number). A line that an import corrects
 * loses its refusals; one that an import spoils is no longer kept.
 */
@ApplicationScoped
class PosLines {
  private static final MultiRowInsert KEEP =
      new MultiRowInsert(
          """
          INSERT INTO pos_line (contract_no, line_number, store, item_num, contract_date, due_date,
            qty, hours, price, daily_amt, line_status, kit, first_seen_at, last_seen_at)
          """,
          14,
          """
          ON DUPLICATE KEY UPDATE store = VALUES(store), item_num = VALUES(item_num),
            contract_date = VALUES(contract_date), due_date = VALUES(due_date), qty = VALUES(qty),
            hours = VALUES(hours), price = VALUES(price), daily_amt = VALUES(daily_amt),
            line_status = VALUES(line_status), kit = VALUES(kit), last_seen_at = VALUES(last_seen_at)
          """);
  private static final MultiRowInsert REFUSE =
      new MultiRowInsert(
          """
          INSERT INTO pos_reject (contract_no, line_number, field, value, reason, last_seen_at)
          """,
          6,
          """
          ON DUPLICATE KEY UPDATE value = VALUES(value), reason = VALUES(reason),
            last_seen_at = VALUES(last_seen_at)
          """);

  private static final String SPOILT =
      """
      DELETE l FROM pos_line l
      JOIN pos_reject r ON r.contract_no = l.contract_no AND r.line_number = l.line_number
      WHERE r.field <> 'due_date'
      """;

  private final Pool pool;

  PosLines(Pool pool) {
    this.pool = pool;
  }

  /** Enters a page of lines; any of them may be repeated. */
  Uni<Void> enter(List<CheckedLine> page, Instant now) {
    return pool.withTransaction(
        connection ->
            KEEP.run(connection, kept(page, now))
                .chain(() -> REFUSE.run(connection, refused(page, now))));
  }

  /** After everything was read again from a moment on: what the new reading no longer says goes. */
  Uni<Void> tidy(Instant readSince) {
    return pool.preparedQuery("DELETE FROM pos_reject WHERE last_seen_at < ?")
        .execute(Tuple.of(UtcColumn.of(readSince)))
        .chain(() -> pool.query(SPOILT).execute())
        .replaceWithVoid();
  }

  private static List<List<Object>> kept(List<CheckedLine> page, Instant now) {
    return page.stream().filter(CheckedLine::kept).map(line -> row(line, now)).toList();
  }

  private static List<Object> row(CheckedLine checked, Instant now) {
    ContractLine line = checked.line();
    var hours = line.terms().hours();
    return Arrays.asList(
        line.contract(),
        checked.number(),
        StoreCode.of(line.store()),
        ItemNumber.of(line.itemNumber()),
        line.terms().contractDate().orElseThrow(),
        checked.dueDate().orElse(null),
        line.quantity().orElseThrow(),
        hours.isPresent() ? hours.getAsInt() : null,
        line.amounts().price().orElse(null),
        line.amounts().daily().orElse(null),
        line.marks().lineStatus(),
        line.marks().kit(),
        UtcColumn.of(now),
        UtcColumn.of(now));
  }

  private static List<List<Object>> refused(List<CheckedLine> page, Instant now) {
    return page.stream()
        .flatMap(
            line ->
                line.refusals().stream()
                    .map(
                        refusal ->
                            List.<Object>of(
                                line.line().contract(),
                                line.number(),
                                refusal.field(),
                                refusal.value(),
                                refusal.reason(),
                                UtcColumn.of(now))))
        .toList();
  }
}
