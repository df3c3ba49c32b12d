package com.rfid3.foresight.featurestore.usage;

import com.rfid3.foresight.featurestore.ledger.LedgerScan;
import com.rfid3.foresight.featurestore.ledger.TagHistory;
import com.rfid3.foresight.legacyinventory.contract.ContractKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Demand as it truly was: distinct (tag, contract) among rental scans. Laundry contracts ({@code
 * L…}) and tests are no demand; a second scan of the same contract is the same turn.
 */
public final class RentalTurns {
  private RentalTurns() {}

  /** Customer turns of one tag, in order of time. */
  public static List<Turn> of(TagHistory history) {
    return firstScans(history, ContractKind.CUSTOMER).stream()
        .map(
            scan ->
                new Turn(
                    history.tagId(),
                    history.classOf(scan),
                    scan.contract().strip(),
                    scan.at(),
                    scan.scannedAt().toLocalDate()))
        .toList();
  }

  /** The first rental scan of each contract of a kind, in order of time. */
  static Collection<LedgerScan> firstScans(TagHistory history, ContractKind kind) {
    Map<String, LedgerScan> first = LinkedHashMap.newLinkedHashMap(4);
    for (LedgerScan scan : history.scans()) {
      if (scan.isRental(kind)) {
        first.putIfAbsent(scan.contractKey(), scan);
      }
    }
    return first.values();
  }
}
