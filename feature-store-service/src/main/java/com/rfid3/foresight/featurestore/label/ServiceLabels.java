package com.rfid3.foresight.featurestore.label;

import com.rfid3.foresight.contracts.feature.ServiceOutcome;
import com.rfid3.foresight.featurestore.ledger.LedgerScan;
import com.rfid3.foresight.legacyinventory.contract.ContractKind;
import com.rfid3.foresight.legacyinventory.status.ItemStatus;
import java.util.Optional;

/**
 * What a scan after a rental says of the item that came back. {@code service_need} and {@code
 * inspection_flow} are never mixed: Repair, Missing, and an inspection with a fault noted are
 * needs; an inspection without one, Wet, Wash and a trip to the laundry are the ordinary flow of
 * linen. A rental on another customer contract is event-free. A scan that shows the item still out,
 * or whose status is none (empty, shifted fields), says nothing yet; a sold item will never say.
 */
final class ServiceLabels {
  private ServiceLabels() {}

  /** The outcome that a scan shows; empty where it says nothing of the rental's outcome. */
  static Optional<ServiceOutcome> of(LedgerScan next) {
    if (next.isRental()) {
      return ofRental(next);
    }
    return next.knownStatus().flatMap(status -> ofStatus(status, next.hasServiceFlag()));
  }

  private static Optional<ServiceOutcome> ofRental(LedgerScan next) {
    return switch (ContractKind.of(next.contract())) {
      case CUSTOMER -> Optional.of(ServiceOutcome.EVENT_FREE);
      case LAUNDRY -> Optional.of(ServiceOutcome.INSPECTION_FLOW);
      case TEST, NONE -> Optional.empty();
    };
  }

  private static Optional<ServiceOutcome> ofStatus(ItemStatus status, boolean fault) {
    return switch (status) {
      case REPAIR, MISSING -> Optional.of(ServiceOutcome.SERVICE_NEED);
      case NEEDS_TO_BE_INSPECTED ->
          Optional.of(fault ? ServiceOutcome.SERVICE_NEED : ServiceOutcome.INSPECTION_FLOW);
      case WET, WASH -> Optional.of(ServiceOutcome.INSPECTION_FLOW);
      case READY_TO_RENT, STAGED -> Optional.of(ServiceOutcome.EVENT_FREE);
      case SOLD -> Optional.of(ServiceOutcome.CENSORED);
      case ON_RENT, DELIVERED -> Optional.empty();
    };
  }
}
