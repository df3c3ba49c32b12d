package com.rfid3.foresight.legacyinventory.pointofsale;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One line of a contract with what its contract says, as imported: nothing is checked. Personal
 * columns are not read.
 *
 * @param id position in the source; imports may change it
 * @param lineNumber empty where the import gave none
 * @param itemNumber empty where the line names none
 * @param terms dates and duration, local time of the shop
 */
public record ContractLine(
    long id,
    String contract,
    OptionalInt lineNumber,
    String store,
    String itemNumber,
    OptionalInt quantity,
    Terms terms,
    Amounts amounts,
    Marks marks) {

  /** When it went out and is due; {@code hours} is the agreed duration. */
  public record Terms(
      Optional<LocalDateTime> contractDate, Optional<LocalDateTime> dueDate, OptionalInt hours) {}

  /** Dollars: the line altogether, and the list price of a day. */
  public record Amounts(Optional<BigDecimal> price, Optional<BigDecimal> daily) {}

  /** Texts: status of the line ({@code RX}, {@code RR}, {@code S}, ...), of the contract, kit. */
  public record Marks(String lineStatus, String contractStatus, String kit) {}
}
