package com.rfid3.foresight.featurestore.pointofsale;

import com.rfid3.foresight.featurestore.pointofsale.CheckedLine.Refusal;
import com.rfid3.foresight.legacyinventory.contract.ContractKind;
import com.rfid3.foresight.legacyinventory.pointofsale.ContractLine;
import com.rfid3.foresight.legacyinventory.pointofsale.ContractStage;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which lines tell of demand. A contract dated before the shop had this system (a truncated year)
 * or in the future says nothing of when; a line without item or quantity nothing of what. A wrong
 * due date costs the line its due date only.
 */
final class LineCheck {
  // Truncated years are centuries off: any bound between serves.
  private static final LocalDateTime OLDEST = LocalDateTime.of(1995, 1, 1, 0, 0);
  private static final int LONGEST_RENTAL_DAYS = 730;
  private static final int MOST_UNITS = 100_000;
  private static final BigDecimal HIGHEST = BigDecimal.valueOf(10_000_000);

  private final LocalDateTime newest;

  /** A check for imports made by now, in the shop's local time. */
  LineCheck(LocalDateTime now) {
    this.newest = now.plusDays(1);
  }

  CheckedLine check(ContractLine line) {
    List<Refusal> refusals = new ArrayList<>();
    checkContract(line, refusals);
    checkContent(line, refusals);
    boolean kept = refusals.isEmpty();
    Optional<LocalDateTime> due = kept ? due(line, refusals) : Optional.empty();
    return new CheckedLine(line, kept, due, refusals);
  }

  private void checkContract(ContractLine line, List<Refusal> refusals) {
    String status = line.marks().contractStatus();
    ContractStage stage = ContractStage.of(status);
    // A reservation lies ahead by nature: it is no rental yet, and nobody's typing error.
    if (stage != ContractStage.RESERVED) {
      checkDate(line, refusals);
    }
    if (ContractKind.of(line.contract()) != ContractKind.CUSTOMER) {
      refusals.add(new Refusal("contract_no", line.contract(), "is no customer's"));
    }
    if (stage == ContractStage.RESERVED || stage == ContractStage.NO_RENTAL) {
      refusals.add(new Refusal("status", status, "says that nothing went out"));
    }
  }

  private void checkDate(ContractLine line, List<Refusal> refusals) {
    var date = line.terms().contractDate();
    if (date.isEmpty()) {
      refusals.add(new Refusal("contract_date", "", "is missing"));
    } else if (date.get().isBefore(OLDEST)) {
      refusals.add(new Refusal("contract_date", date.get().toString(), "lies decades back"));
    } else if (date.get().isAfter(newest)) {
      refusals.add(new Refusal("contract_date", date.get().toString(), "is in the future"));
    }
  }

  private static void checkContent(ContractLine line, List<Refusal> refusals) {
    int quantity = line.quantity().orElse(0);
    if (quantity < 1 || quantity > MOST_UNITS) {
      refusals.add(new Refusal("qty", Integer.toString(quantity), "is no number of units"));
    }
    if (line.itemNumber().isBlank()) {
      refusals.add(new Refusal("item_num", "", "is missing"));
    }
    line.amounts()
        .price()
        .filter(price -> price.signum() < 0 || price.compareTo(HIGHEST) > 0)
        .ifPresent(price -> refusals.add(new Refusal("price", price.toString(), "is no price")));
  }

  private static Optional<LocalDateTime> due(ContractLine line, List<Refusal> refusals) {
    LocalDateTime out = line.terms().contractDate().orElseThrow();
    Optional<LocalDateTime> due = line.terms().dueDate();
    boolean holds =
        due.filter(at -> !at.isBefore(out.toLocalDate().atStartOfDay()))
            .filter(at -> at.isBefore(out.plusDays(LONGEST_RENTAL_DAYS)))
            .isPresent();
    if (due.isPresent() && !holds) {
      refusals.add(new Refusal("due_date", due.get().toString(), "does not fit the contract date"));
    }
    return holds ? due : Optional.empty();
  }
}
