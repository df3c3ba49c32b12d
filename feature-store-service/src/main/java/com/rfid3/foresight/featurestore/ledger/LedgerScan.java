package com.rfid3.foresight.featurestore.ledger;

import com.rfid3.foresight.legacyinventory.contract.ContractKind;
import com.rfid3.foresight.legacyinventory.grade.Grade;
import com.rfid3.foresight.legacyinventory.status.ItemStatus;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * One scan as the ledger keeps it, once, however often the source repeats it.
 *
 * @param scannedAt local time of the shop
 * @param at the same moment as an instant
 * @param status as scanned; rows with shifted fields hold anything here
 * @param rentalClass empty where the scan names none
 * @param quality grade as scanned; anything may stand here too
 * @param faults names of the flags that were set
 * @param serviceRequired the scanner's own service flag
 */
public record LedgerScan(
    String tagId,
    String scanType,
    LocalDateTime scannedAt,
    Instant at,
    String contract,
    String status,
    String rentalClass,
    String quality,
    Set<String> faults,
    boolean serviceRequired) {
  private static final String RENTAL = "Rental";
  // The other flags (mud, leaves, oil, ...) ask for cleaning, not for repair.
  private static final Set<String> BROKEN =
      Set.of("rip_or_tear", "sewing_repair_needed", "grommet", "rope", "buckle");

  /** Whether the item went out on a contract of a kind. */
  public boolean isRental(ContractKind kind) {
    return RENTAL.equalsIgnoreCase(scanType) && ContractKind.of(contract) == kind;
  }

  /** Whether the item went out at all. */
  public boolean isRental() {
    return RENTAL.equalsIgnoreCase(scanType);
  }

  /** The status, if it is one: a scan with shifted fields tells that the item was seen, no more. */
  public Optional<ItemStatus> knownStatus() {
    return ItemStatus.of(status);
  }

  /** The grade, if it is one. */
  public Optional<Grade> knownGrade() {
    return Grade.of(quality);
  }

  /** Whether somebody saw a fault that cleaning does not cure. */
  public boolean hasServiceFlag() {
    return serviceRequired || faults.stream().anyMatch(BROKEN::contains);
  }

  /** Contract number in the form that all its spellings share. */
  public String contractKey() {
    return Spelling.fold(contract.strip());
  }
}
