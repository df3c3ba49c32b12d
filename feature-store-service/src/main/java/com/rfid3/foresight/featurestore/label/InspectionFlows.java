package com.rfid3.foresight.featurestore.label;

import com.rfid3.foresight.contracts.feature.FlowOutcome;
import com.rfid3.foresight.contracts.feature.InspectionFlow;
import com.rfid3.foresight.contracts.feature.ServiceExposure;
import com.rfid3.foresight.featurestore.category.CategoryMap;
import com.rfid3.foresight.featurestore.ledger.LedgerScan;
import com.rfid3.foresight.featurestore.ledger.TagHistory;
import com.rfid3.foresight.legacyinventory.status.ItemStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Exposures as times to inspection or laundry. Need of service ends the watching as a competing
 * event; an item not seen again is censored when it is sold, else where the watching ends.
 */
final class InspectionFlows {
  private static final double SECONDS_OF_A_DAY = 86_400;

  private InspectionFlows() {}

  /** Flows of one tag, in order of time; {@code watchedTo} is when scans were last looked for. */
  static List<InspectionFlow> of(TagHistory history, CategoryMap categories, Instant watchedTo) {
    return Exposures.of(history, categories).stream()
        .map(exposure -> flow(exposure, history, watchedTo))
        .toList();
  }

  private static InspectionFlow flow(
      ServiceExposure exposure, TagHistory history, Instant watchedTo) {
    Instant ended =
        exposure.observedAt() != null
            ? exposure.observedAt()
            : endOfWatching(exposure.rentedAt(), history, watchedTo);
    return new InspectionFlow(
        exposure.tagId(),
        exposure.rentalClass(),
        exposure.category(),
        exposure.contractNumber(),
        exposure.rentedAt(),
        outcome(exposure),
        ended,
        Duration.between(exposure.rentedAt(), ended).toSeconds() / SECONDS_OF_A_DAY);
  }

  private static FlowOutcome outcome(ServiceExposure exposure) {
    return switch (exposure.outcome()) {
      case INSPECTION_FLOW -> FlowOutcome.EVENT;
      case EVENT_FREE -> FlowOutcome.EVENT_FREE;
      case SERVICE_NEED -> FlowOutcome.COMPETING;
      case CENSORED -> FlowOutcome.CENSORED;
    };
  }

  private static Instant endOfWatching(Instant rentedAt, TagHistory history, Instant watchedTo) {
    Instant end = watchedTo.isBefore(rentedAt) ? rentedAt : watchedTo;
    return history.scans().stream()
        .filter(scan -> scan.at().isAfter(rentedAt))
        .filter(scan -> scan.knownStatus().filter(ItemStatus.SOLD::equals).isPresent())
        .map(LedgerScan::at)
        .findFirst()
        .filter(sold -> sold.isBefore(end))
        .orElse(end);
  }
}
