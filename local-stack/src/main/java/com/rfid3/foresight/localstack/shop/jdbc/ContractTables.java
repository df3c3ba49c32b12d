package com.rfid3.foresight.localstack.shop.jdbc;

import com.rfid3.foresight.localstack.shop.pos.PosContract;
import java.math.BigDecimal;
import java.sql.Connection;
import java.util.List;

/** {@code pos_transactions} and {@code pos_transaction_items}. */
final class ContractTables {

  private static final int HOURS_PER_DAY = 24;

  private final MultiRowInsert<PosContract> contracts;
  private final MultiRowInsert<NumberedLine> lines;

  private record NumberedLine(PosContract contract, PosContract.Line line, int number) {}

  ContractTables(Connection connection) {
    contracts = contractInsert(connection);
    lines = lineInsert(connection);
  }

  void add(PosContract contract) {
    contracts.add(contract);
    int number = 1;
    for (PosContract.Line line : contract.lines()) {
      if (lines.isFull()) {
        flush();
      }
      lines.add(new NumberedLine(contract, line, number++));
    }
  }

  /** Contracts first: lines refer to them. */
  void flush() {
    contracts.flush();
    lines.flush();
  }

  private static MultiRowInsert<PosContract> contractInsert(Connection connection) {
    return new MultiRowInsert<>(
        connection,
        "pos_transactions",
        List.of(
            Column.of("contract_no", PosContract::number),
            Column.of("store_no", PosContract::store),
            Column.of("stat", contract -> contract.status().substring(0, 1)),
            Column.of("status", PosContract::status),
            Column.of("contract_date", PosContract::date),
            Column.of("contract_time", PosContract::time),
            Column.of("rent_amt", PosContract::rent),
            Column.of("sale_amt", contract -> BigDecimal.ZERO),
            Column.of("total", PosContract::rent),
            Column.of("total_paid", ContractTables::paid),
            Column.of("type", contract -> "RENTAL"),
            Column.of("import_batch", contract -> "demo")));
  }

  private static BigDecimal paid(PosContract contract) {
    return contract.status().equals(PosContract.CLOSED) ? contract.rent() : BigDecimal.ZERO;
  }

  private static MultiRowInsert<NumberedLine> lineInsert(Connection connection) {
    return new MultiRowInsert<>(
        connection,
        "pos_transaction_items",
        List.of(
            Column.of("contract_no", row -> row.contract().number()),
            Column.of("line_number", NumberedLine::number),
            Column.of("item_num", row -> row.line().itemNum()),
            Column.of("desc", row -> row.line().name()),
            Column.of("qty", row -> row.line().quantity()),
            Column.of("hours", row -> row.contract().days() * HOURS_PER_DAY),
            Column.of("due_date", row -> row.contract().date().plusDays(row.contract().days())),
            Column.of("line_status", row -> "RR"),
            Column.of("price", row -> row.line().price(row.contract().days())),
            Column.of("daily_amt", row -> BigDecimal.valueOf(row.line().dayRate())),
            Column.text("kit_field", row -> row.line().kit())));
  }
}
