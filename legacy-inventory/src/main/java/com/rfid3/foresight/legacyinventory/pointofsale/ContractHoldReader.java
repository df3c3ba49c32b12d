package com.rfid3.foresight.legacyinventory.pointofsale;

import com.rfid3.foresight.legacyinventory.LegacyTables;
import com.rfid3.foresight.legacyinventory.contract.ContractKind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/**
 * Reads what contracts hold on a day and later: reservations to come, and what is out and due. One
 * plain SELECT that locks nothing. A date that no booking has (years ahead) is a typing error.
 */
@ApplicationScoped
public class ContractHoldReader {
  // Longer than any rental of the shop, so that what went out long ago and is still due is seen.
  private static final int LOOK_BACK_DAYS = 120;
  private static final int LOOK_AHEAD_DAYS = 730;
  private static final int HOURS = 24;

  private final Pool pool;
  private final String holds;

  public ContractHoldReader(Pool pool, LegacyTables tables) {
    this.pool = pool;
    this.holds =
        """
        SELECT t.contract_no, t.store_no, t.status, t.contract_date, i.item_num, i.qty, i.hours,
               i.due_date
        FROM %1$s t JOIN %2$s i ON i.contract_no = t.contract_no
        WHERE t.contract_date >= ? AND t.contract_date < ? AND i.qty > 0 AND i.item_num <> ''
          AND t.id = (SELECT MIN(c.id) FROM %1$s c WHERE c.contract_no = t.contract_no)
        """
            .formatted(tables.named("pos_transactions"), tables.named("pos_transaction_items"));
  }

  /** What is held on a shop day or later. */
  public Uni<List<ContractHold>> from(LocalDate today) {
    var first = today.minusDays(LOOK_BACK_DAYS).atStartOfDay();
    var last = today.plusDays(LOOK_AHEAD_DAYS).atStartOfDay();
    return pool.preparedQuery(holds)
        .execute(Tuple.of(first, last))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .filter(
                        row -> ContractKind.of(text(row, "contract_no")) == ContractKind.CUSTOMER)
                    .map(ContractHoldReader::hold)
                    .filter(hold -> stands(hold, today))
                    .toList());
  }

  // What was reserved for an earlier day never went out; what is open for a later day is no rental.
  private static boolean stands(ContractHold hold, LocalDate today) {
    return switch (hold.stage()) {
      case RESERVED -> !hold.from().isBefore(today);
      case OPEN -> !hold.from().isAfter(today) && hold.until().isAfter(today);
      case CLOSED, NO_RENTAL -> false;
    };
  }

  private static ContractHold hold(Row row) {
    LocalDateTime out = row.getLocalDateTime("contract_date");
    return new ContractHold(
        ItemNumber.of(text(row, "item_num")),
        text(row, "store_no"),
        ContractStage.of(text(row, "status")),
        out.toLocalDate(),
        until(row, out),
        row.getInteger("qty"));
  }

  // A line without a usable due date holds its units for the agreed hours, at least a day.
  private static LocalDate until(Row row, LocalDateTime out) {
    LocalDateTime due = row.getLocalDateTime("due_date");
    if (due != null && due.isAfter(out) && due.isBefore(out.plusDays(LOOK_AHEAD_DAYS))) {
      LocalDate day = due.toLocalDate();
      return day.isAfter(out.toLocalDate()) ? day : out.toLocalDate().plusDays(1);
    }
    Integer hours = row.getInteger("hours");
    return out.toLocalDate().plusDays(hours == null ? 1 : Math.max(1, Math.ceilDiv(hours, HOURS)));
  }

  private static String text(Row row, String column) {
    return Objects.requireNonNullElse(row.getString(column), "").strip();
  }
}
